import * as z from 'zod/mini';
import { contract } from './contract';
import { day, moment, month as monthAsked } from './shared-inputs';
import { count, month } from './shared-outputs';

/** What docs/rpc.md says: each call with what it does, takes and gives. Written from the contract alone. */
export function document(): string {
  const sections = Object.entries(contract).map(([name, call]) =>
    [
      `## ${name}`,
      call.summary,
      `Takes:\n\n${block(shapeOf(call.input))}`,
      `Gives:\n\n${block(shapeOf(call.output))}`,
    ].join('\n\n'),
  );
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

const INTRODUCTION = `# What the sidebar can ask

One callable, \`rpc(name, json)\`, takes the name of a call and its input as JSON text, and returns an answer as
JSON text: \`{ "ok": true, "value": … }\`, or \`{ "ok": false, "where": …, "problem": …, "bug": false }\` where a
person can put it right, with \`"bug": true\` where the fault is ours. Days are \`yyyy-mm-dd\`, months \`yyyy-mm\`.
A name with \`?\` may be left out.`;

function block(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``;
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

function shapeOf(schema: z.core.$ZodType): string {
  // The types take registries too in the place of a schema.
  const shape = z.toJSONSchema(schema as z.ZodMiniType, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, meaningOf(zodSchema));
    },
  });
  return describe(shape as JsonSchema, 0);
}

/** What is meant, where the schema says less or says it as a pattern. */
function meaningOf(schema: unknown): JsonSchema {
  if (schema === count) return { type: 'integer' };
  if (schema === month || schema === monthAsked) return { pattern: 'yyyy-mm' };
  if (schema === day) return { pattern: 'yyyy-mm-dd' };
  return schema === moment ? { pattern: 'yyyy-mm-ddThh:mm' } : {};
}

function describe(schema: JsonSchema, depth: number): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((word) => JSON.stringify(word)).join(' | ');
  if (schema.anyOf !== undefined) return schema.anyOf.map((option) => describe(option, depth)).join(' | ');
  const { type } = schema;
  if (typeof type === 'object') {
    return type.map((one) => describe({ ...schema, type: one }, depth)).join(' | ');
  }
  switch (type) {
    case 'object':
      return describeObject(schema, depth);
    case 'array':
      if (schema.prefixItems !== undefined) {
        return `[ ${schema.prefixItems.map((item) => describe(item, depth)).join(', ')} ]`;
      }
      return `list of ${describe(schema.items ?? {}, depth)}`;
    case 'integer':
      return schema.maximum !== undefined && schema.maximum < 1000
        ? `whole number ${schema.minimum ?? 0} to ${schema.maximum}`
        : 'whole number';
    case 'string':
      return schema.pattern ?? 'text';
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    default:
      return type ?? 'anything';
  }
}

function describeObject(schema: JsonSchema, depth: number): string {
  if (typeof schema.additionalProperties === 'object') {
    return `{ name: ${describe(schema.additionalProperties, depth)} }`;
  }
  const entries = Object.entries(schema.properties ?? {});
  if (entries.length === 0) return '{}';
  const indent = '  '.repeat(depth + 1);
  const lines = entries.map(([key, value]) => {
    const optional = schema.required?.includes(key) === true ? '' : '?';
    return `${indent}${key}${optional}: ${describe(value, depth + 1)}`;
  });
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
}
