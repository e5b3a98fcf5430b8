import type { CellValue } from '../cell';
import type { CallContext, Context } from './context';
import type { Argument, Arguments, Batches, Parameters, Rows, Values } from './parameter';

/** One cell of a result; null is a blank cell. */
export type ResultCell = number | string | boolean | null;

/**
 * A function's result: one cell, or rows that spill. A function that answers row by row gives n×1 rows in the
 * order of its arguments.
 */
export type Result = ResultCell | readonly (readonly ResultCell[])[];

export interface Example {
  /** As a person would type it, with its values in it, so that it can be run anywhere. */
  readonly formula: string;
  /** Worked out to a number: the bundler keeps what has to be computed. */
  readonly value: CellValue | null | readonly (readonly (CellValue | null)[])[];
  /** What it shows, in a few words. */
  readonly shows: string;
}

/** How a function is called without ranges: it reads its tab. */
interface WithoutRange<P extends Parameters> {
  /** What it reads, such as "the tab Deliveries, promises To client". */
  readonly reads: string;
  readonly parameters: P;
  readonly compute: (args: Arguments<P>, context: CallContext) => Result;
}

interface Described {
  /** As it is typed into a cell. */
  readonly name: string;
  /** One sentence: what it gives. Shown while the formula is typed. */
  readonly summary: string;
  readonly result: {
    readonly what: string;
    readonly unit: string;
    /** 'one' cell, one cell 'each row' of the arguments, or a 'table' that spills without a header row. */
    readonly shape: 'one' | 'each row' | 'table';
  };
}

/**
 * What the docs say of a function. It stands beside the declaration and apart from it, since Google evaluates the
 * declarations for every cell, and nobody reads these texts there.
 */
export interface FunctionDocs {
  readonly of: FunctionDeclaration;
  /** What the number tells a team, in two sentences or three. */
  readonly tells: string;
  readonly formula: string;
  /** What counts and what does not, a rule an entry. */
  readonly edges: readonly string[];
  /** When it refuses to answer, beside what is said of every function. */
  readonly errors: readonly string[];
  readonly examples: readonly Example[];
  /** Where the definition, or the worked example, comes from. */
  readonly source: string;
  /** What to do when the number is bad. */
  readonly whenBad: string;
}

interface Specification<P extends Parameters, W extends Parameters> extends Described {
  readonly parameters: P;
  readonly withoutRange?: WithoutRange<W>;
  /**
   * Answers from the rows of the ranges, which come in batches, in order. A batch holds until the next one comes: what
   * is needed later has to be taken out of it. Indexes count from 0 in their batch.
   */
  readonly compute: (batches: Batches<Rows<P>>, values: Values<P>, context: Context) => Result;
}

export type Given = Readonly<Record<string, Argument>>;

/** A custom function as data: its help, its argument checks and what it computes. */
export interface FunctionDeclaration extends Described {
  readonly parameters: Parameters;
  readonly withoutRange?: {
    readonly reads: string;
    readonly parameters: Parameters;
    readonly compute: (args: Given, context: CallContext) => Result;
  };
  readonly compute: (batches: Batches<Given>, values: Given, context: Context) => Result;
}

/** Declares a function. The types of the arguments follow from the parameters; `readArguments` keeps to them. */
export function defineFunction<const P extends Parameters, const W extends Parameters = Record<never, never>>(
  specification: Specification<P, W>,
): FunctionDeclaration {
  const { compute, withoutRange, ...described } = specification;
  return {
    ...described,
    compute: (batches, values, context) => compute(batches as Batches<Rows<P>>, values as Values<P>, context),
    ...(withoutRange && {
      withoutRange: {
        reads: withoutRange.reads,
        parameters: withoutRange.parameters,
        compute: (args: Given, context: CallContext) => withoutRange.compute(args as Arguments<W>, context),
      },
    }),
  };
}

/** How a function is called: ONTIME_RATE(promised, delivered, [asOf]). */
export function signatureOf(declaration: FunctionDeclaration): string {
  const names = Object.entries(declaration.parameters).map(([name, { optional }]) =>
    optional ? `[${name}]` : name,
  );
  return `${declaration.name}(${names.join(', ')})`;
}
