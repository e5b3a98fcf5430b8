/**
 * What is evaluated inside each realm before the bundle: Google's global names over the host's services, and a
 * Date that lives by the emulator's clock and the script's time zone. Plain script text, because it must be
 * made of the realm's own functions; it holds translation only.
 *
 * The host calls the resulting function with its side of the bridge and gets back how to enter the realm.
 */
export const REALM_SOURCE = `(function (host) {
'use strict';
const Native = Date;
const objects = new Map();
const references = new WeakMap();

function inward(value) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = new Array(value.length);
    for (let i = 0; i < value.length; i++) {
      const one = value[i];
      list[i] = typeof one === 'object' && one !== null ? inward(one) : one;
    }
    return list;
  }
  switch (value.bridge) {
    case 'date': return new Native(value.time);
    case 'service': return objectOf(value);
    case 'bytes': return Array.from(value.bytes);
    case 'rows': return rowsOf(value.values, value.columns);
    default: {
      const record = {};
      for (const key of Object.keys(value)) record[key] = inward(value[key]);
      return record;
    }
  }
}

function rowsOf(values, columns) {
  const rows = [];
  for (let at = 0; at < values.length; at += columns) {
    const row = [];
    for (let i = at; i < at + columns; i++) {
      const one = values[i];
      row.push(typeof one === 'object' ? new Native(one.time) : one);
    }
    rows.push(row);
  }
  return rows;
}

function outward(value) {
  if (typeof value !== 'object' || value === null) return value;
  const reference = references.get(value);
  if (reference !== undefined) return reference;
  if (Array.isArray(value)) return value.map(outward);
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    const record = {};
    for (const key of Object.keys(value)) record[key] = outward(value[key]);
    return record;
  }
  return value;
}

function failure(message) {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

function call(reference, member, args) {
  let answer;
  try {
    answer = host.call(reference, member, args.map(outward));
  } catch (error) {
    const message = host.messageOf(error);
    if (message === undefined) throw error;
    throw failure(message);
  }
  return inward(answer);
}

function objectOf(reference) {
  const known = objects.get(reference);
  if (known !== undefined) return known;
  const functions = new Map();
  const object = new Proxy({}, {
    get(target, key) {
      if (typeof key === 'symbol') {
        if (key === Symbol.toPrimitive) return () => host.describe(reference);
        if (key === Symbol.toStringTag) return host.describe(reference);
        return undefined;
      }
      if (key === 'toString') return () => host.describe(reference);
      if (key === 'then' || key === 'toJSON' || key === 'constructor' || key === 'valueOf') return undefined;
      const cached = functions.get(key);
      if (cached !== undefined) return cached;
      let kind;
      try {
        kind = host.kindOf(reference, key);
      } catch (error) {
        throw failure(host.messageOf(error));
      }
      if (kind === 'value') return inward(host.valueOf(reference, key));
      const method = (...args) => call(reference, key, args);
      functions.set(key, method);
      return method;
    },
    has(target, key) { return typeof key === 'string' && host.has(reference, key); },
    set(target, key) { throw failure('Cannot set ' + host.describe(reference) + '.' + String(key)); },
    ownKeys() { return []; },
  });
  objects.set(reference, object);
  references.set(object, reference);
  return object;
}

for (const name of host.globals) {
  Object.defineProperty(globalThis, name, {
    value: objectOf(host.global(name)), writable: true, configurable: true, enumerable: false,
  });
}
delete globalThis.WebAssembly;
delete globalThis.SharedArrayBuffer;

const local = (date) => new Native(date.getTime() + host.offsetAt(date.getTime()));
const fromLocal = (wall) => (Number.isNaN(wall) ? NaN : host.instantOf(wall));
const ZONED = /(?:Z|GMT|UTC|UT|[+-]\\d\\d:?\\d\\d)\\s*(?:\\(.*\\))?\\s*$/i;
function parse(text) {
  const words = String(text);
  if (/^\\s*\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?\\s*$/.test(words) || ZONED.test(words)) return Native.parse(words);
  const iso = /^\\s*[+-]?\\d{4,6}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d/.test(words);
  return fromLocal(Native.parse(iso ? words.trim().replace(' ', 'T') + 'Z' : words + ' UTC'));
}
function RealmDate(...args) {
  if (new.target === undefined) return new RealmDate().toString();
  let time;
  if (args.length === 0) time = host.now();
  else if (args.length > 1) time = fromLocal(Native.UTC(...args));
  else if (Object.prototype.toString.call(args[0]) === '[object Date]') time = args[0].getTime();
  else {
    const primitive = typeof args[0] === 'object' && args[0] !== null ? args[0].valueOf() : args[0];
    time = typeof primitive === 'string' ? parse(primitive) : Number(primitive);
  }
  return Reflect.construct(Native, [time], new.target);
}
RealmDate.prototype = Native.prototype;
RealmDate.UTC = Native.UTC;
RealmDate.parse = parse;
RealmDate.now = () => host.now();
const define = (name, value) =>
  Object.defineProperty(Native.prototype, name, { value, writable: true, configurable: true });
define('constructor', RealmDate);
for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
  const read = Native.prototype['getUTC' + part];
  define('get' + part, function () { return read.call(local(this)); });
  const write = Native.prototype['setUTC' + part];
  if (write === undefined) continue;
  define('set' + part, function (...args) {
    const wall = local(this);
    write.apply(wall, args);
    return this.setTime(fromLocal(wall.getTime()));
  });
}
define('getYear', function () { return this.getFullYear() - 1900; });
define('getTimezoneOffset', function () { return 0 - host.offsetAt(this.getTime()) / 60000; });
const two = (number) => String(Math.abs(Math.trunc(number))).padStart(2, '0');
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
define('toDateString', function () {
  if (Number.isNaN(this.getTime())) return 'Invalid Date';
  return DAYS[this.getDay()] + ' ' + MONTHS[this.getMonth()] + ' ' + two(this.getDate()) + ' ' +
    String(this.getFullYear()).padStart(4, '0');
});
define('toTimeString', function () {
  if (Number.isNaN(this.getTime())) return 'Invalid Date';
  const minutes = -this.getTimezoneOffset();
  return two(this.getHours()) + ':' + two(this.getMinutes()) + ':' + two(this.getSeconds()) + ' GMT' +
    (minutes < 0 ? '-' : '+') + two(minutes / 60) + two(minutes % 60) + ' (' + host.zoneName + ')';
});
define('toString', function () {
  return Number.isNaN(this.getTime()) ? 'Invalid Date' : this.toDateString() + ' ' + this.toTimeString();
});
for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
  const native = Native.prototype[name];
  define(name, function (locales, options) {
    return native.call(this, locales ?? 'en-US', { timeZone: host.zoneName, ...options });
  });
}
Object.defineProperty(RealmDate, 'name', { value: 'Date' });
Object.defineProperty(globalThis, 'Date', { value: RealmDate, writable: true, configurable: true });

return {
  enter(name, args) {
    const path = name.split('.');
    let owner = globalThis;
    let target = globalThis;
    for (const part of path) { owner = target; target = target?.[part]; }
    if (typeof target !== 'function') throw failure('Script function not found: ' + name);
    return target.apply(owner === globalThis ? undefined : owner, args.map(inward));
  },
};
})`;
