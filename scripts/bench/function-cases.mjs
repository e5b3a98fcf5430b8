/**
 * What is measured of each custom function: its ranges, as Google hands them over, rows of one cell; a bare loop over the
 * same arrays that does the arithmetic and nothing else (no check, no header, no blank row, no error that is kept); and the native formula that does the same, where there is one.
 * Both must give what the function gives.
 */

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const AS_OF = new Date(Date.UTC(2026, 11, 31));

/** Numbers from 0 to 1 that are the same in every run. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** n cells under each other, as a range arrives. */
function cells(n, seed, cell) {
  const random = randomNumbers(seed);
  return Array.from({ length: n }, (_, index) => [cell(random, index)]);
}

const whole = (from, to) => (random) => from + Math.floor(random() * (to - from + 1));
const decimal = (from, to) => (random) => from + random() * (to - from);
const one = (words) => (random) => words[Math.floor(random() * words.length)];
const day = (random) => new Date(START + Math.floor(random() * 365) * DAY);
const named = (count, prefix) => one(Array.from({ length: count }, (_, index) => `${prefix} ${index + 1}`));

const dayOf = (date) => Math.floor(date.getTime() / DAY);
/** Two columns of instants, the second up to so many hours after the first. */
const stretches = (n) => {
  const from = cells(n, 1, (random) => new Date(START + Math.floor(random() * 365 * 1440) * 60_000));
  const random = randomNumbers(2);
  return [from, from.map(([date]) => [new Date(date.getTime() + Math.floor(random() * 14_400) * 60_000)])];
};
const promises = (n) => {
  const promised = cells(n, 1, day);
  const random = randomNumbers(2);
  const delivered = promised.map(([date]) => [
    random() < 0.1 ? '' : new Date(date.getTime() + (Math.floor(random() * 7) - 4) * DAY),
  ]);
  return [promised, delivered];
};
const parts = (n) => [cells(n, 1, whole(0, 20)), cells(n, 2, whole(20, 60))];

function ratio(top, bottom) {
  let a = 0;
  let b = 0;
  for (let i = 0; i < top.length; i++) {
    a += top[i][0];
    b += bottom[i][0];
  }
  return a / b;
}

function sumOf(column) {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i][0];
  return sum;
}

function sortedTable(weights) {
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0].toLowerCase() < b[0].toLowerCase() ? -1 : 1));
}

function weigh(names, weights) {
  const found = new Map();
  for (let i = 0; i < names.length; i++) {
    const name = names[i][0];
    found.set(name, (found.get(name) ?? 0) + (weights === undefined ? 1 : weights[i][0]));
  }
  return found;
}

function weekdaysBefore(day) {
  const weeks = Math.floor((day + 3) / 7);
  return weeks * 5 + Math.min(day + 3 - weeks * 7, 5);
}

/** Hours from Monday of the first week up to an instant, 9 to 17. */
function hoursBefore(minutes) {
  const day = Math.floor(minutes / 1440);
  const isWeekday = (day + 3) % 7 < 5;
  const today = Math.min(Math.max(minutes - day * 1440 - 540, 0), 480);
  return (weekdaysBefore(day) * 480 + (isWeekday ? today : 0)) / 60;
}

function rows(column, value) {
  const answers = new Array(column.length);
  for (let i = 0; i < column.length; i++) answers[i] = [value(i)];
  return answers;
}

const BILLS = { Monthly: 12, Quarterly: 4, Yearly: 1, 'One-off': 0 };
const FOUND = ['In process', 'Peer check', 'Final check', 'Customer', 'Vendor'];
const VERDICTS = ['Working', 'Inconsistent', 'Broken'];

/** `most` is how many times the bare loop it may take: 3 for business hours and tables, 2 where nothing is said. */
export const cases = [
  {
    name: 'ONTIME_RATE',
    args: (n) => [...promises(n), AS_OF],
    bare([promised, delivered, asOf]) {
      const last = dayOf(asOf);
      let due = 0;
      let kept = 0;
      for (let i = 0; i < promised.length; i++) {
        const promise = dayOf(promised[i][0]);
        if (promise > last) continue;
        due++;
        const done = delivered[i][0];
        if (done !== '' && dayOf(done) <= promise) kept++;
      }
      return kept / due;
    },
    native: (n) => `=SUMPRODUCT((B1:B${n}<>"")*(B1:B${n}<=A1:A${n}))/COUNT(A1:A${n})`,
  },
  {
    name: 'OTIF_RATE',
    args: (n) => [...promises(n), cells(n, 3, whole(10, 20)), cells(n, 4, whole(5, 60)), AS_OF],
    bare([promised, delivered, ordered, filled, asOf]) {
      const last = dayOf(asOf);
      let due = 0;
      let good = 0;
      for (let i = 0; i < promised.length; i++) {
        const promise = dayOf(promised[i][0]);
        if (promise > last) continue;
        due++;
        const done = delivered[i][0];
        if (done !== '' && dayOf(done) <= promise && filled[i][0] >= ordered[i][0]) good++;
      }
      return good / due;
    },
  },
  {
    name: 'FILL_RATE',
    args: (n) => [cells(n, 1, whole(1, 20)), cells(n, 2, whole(0, 30))],
    bare([ordered, filled]) {
      let wanted = 0;
      let given = 0;
      for (let i = 0; i < ordered.length; i++) {
        wanted += ordered[i][0];
        given += Math.min(filled[i][0], ordered[i][0]);
      }
      return given / wanted;
    },
  },
  {
    name: 'ORDER_FULFILLMENT_RATE',
    args: (n) => [
      cells(n, 1, named(Math.ceil(n / 3), 'Order')),
      cells(n, 2, whole(1, 20)),
      cells(n, 3, whole(10, 60)),
    ],
    bare([orders, ordered, filled]) {
      const good = new Map();
      for (let i = 0; i < orders.length; i++) {
        const order = orders[i][0];
        good.set(order, filled[i][0] >= ordered[i][0] && good.get(order) !== false);
      }
      let count = 0;
      for (const isFilled of good.values()) if (isFilled) count++;
      return count / good.size;
    },
  },
  {
    name: 'ERROR_RATE',
    args: parts,
    bare: ([a, b]) => ratio(a, b),
    native: (n) => `=SUM(A1:A${n})/SUM(B1:B${n})`,
  },
  {
    name: 'FIRST_PASS_YIELD',
    args: (n) => parts(n).reverse(),
    bare: ([a, b]) => ratio(b, a),
    native: (n) => `=SUM(B1:B${n})/SUM(A1:A${n})`,
  },
  {
    name: 'ROLLED_YIELD',
    args: (n) => [cells(n, 1, decimal(0.99999, 1))],
    bare([yields]) {
      let product = 1;
      for (let i = 0; i < yields.length; i++) product *= yields[i][0];
      return product;
    },
    native: (n) => `=PRODUCT(A1:A${n})`,
  },
  {
    name: 'PRODUCTION_YIELD',
    args: (n) => parts(n).reverse(),
    bare: ([a, b]) => ratio(b, a),
    native: (n) => `=SUM(B1:B${n})/SUM(A1:A${n})`,
  },
  {
    name: 'ESCAPE_RATE',
    args: (n) => [cells(n, 1, one(FOUND))],
    bare([found]) {
      let customers = 0;
      for (let i = 0; i < found.length; i++) if (found[i][0] === 'Customer') customers++;
      return customers / found.length;
    },
    native: (n) => `=COUNTIF(A1:A${n},"Customer")/COUNTA(A1:A${n})`,
  },
  {
    name: 'RESOLUTION_TIME',
    args: stretches,
    bare([opened, resolved]) {
      const days = new Float64Array(opened.length);
      for (let i = 0; i < opened.length; i++)
        days[i] = (resolved[i][0].getTime() - opened[i][0].getTime()) / DAY;
      days.sort();
      const middle = (days.length - 1) / 2;
      return (days[Math.floor(middle)] + days[Math.ceil(middle)]) / 2;
    },
  },
  {
    name: 'SLA_RATE',
    args(n) {
      const [due] = stretches(n);
      return [due, shifted(due), AS_OF];
    },
    bare([due, done, asOf]) {
      const end = (dayOf(asOf) + 1) * DAY;
      let count = 0;
      let met = 0;
      for (let i = 0; i < due.length; i++) {
        const promised = due[i][0].getTime();
        if (promised >= end) continue;
        count++;
        const finished = done[i][0].getTime();
        if (promised % DAY === 0 ? finished < promised + DAY : finished <= promised) met++;
      }
      return met / count;
    },
  },
  {
    name: 'UPTIME_RATE',
    args: (n) => [cells(n, 1, () => 1), new Date(START), new Date(START + 364 * DAY)],
    bare: ([down, from, to]) => 1 - sumOf(down) / ((to.getTime() + DAY - from.getTime()) / 60_000),
  },
  {
    name: 'INVENTORY_ACCURACY',
    args: (n) => [cells(n, 1, whole(0, 200)), cells(n, 2, whole(0, 200)), 0.5],
    bare([recorded, counted, tolerance]) {
      let within = 0;
      for (let i = 0; i < recorded.length; i++) {
        const books = recorded[i][0];
        if (Math.abs(counted[i][0] - books) <= tolerance * books + 1e-9) within++;
      }
      return within / recorded.length;
    },
  },
  {
    name: 'UTILIZATION',
    args: (n) => [cells(n, 1, decimal(0, 40)), cells(n, 2, decimal(20, 40))],
    bare: ([a, b]) => ratio(a, b),
    native: (n) => `=SUM(A1:A${n})/SUM(B1:B${n})`,
  },
  {
    name: 'CAPACITY_GAP_FTE',
    args: (n) => [cells(n, 1, decimal(0, 40)), cells(n, 2, decimal(20, 40)), 40],
    bare([allocated, net, full]) {
      let gap = 0;
      for (let i = 0; i < net.length; i++) gap += net[i][0] - allocated[i][0];
      return gap / full;
    },
    native: (n) => `=(SUM(B1:B${n})-SUM(A1:A${n}))/40`,
  },
  {
    name: 'VENDOR_SCORE',
    args: (n) => [cells(n, 1, whole(0, 100)), cells(n, 2, whole(1, 40))],
    bare([scores, weights]) {
      let points = 0;
      let all = 0;
      for (let i = 0; i < scores.length; i++) {
        points += scores[i][0] * weights[i][0];
        all += weights[i][0];
      }
      return points / all;
    },
    native: (n) => `=SUMPRODUCT(A1:A${n},B1:B${n})/SUM(B1:B${n})`,
  },
  {
    name: 'VENDOR_CONCENTRATION',
    args: (n) => [cells(n, 1, named(40, 'Vendor')), cells(n, 2, decimal(1, 900))],
    bare([vendors, amounts]) {
      const byVendor = weigh(vendors, amounts);
      let total = 0;
      for (const amount of byVendor.values()) total += amount;
      let index = 0;
      for (const amount of byVendor.values()) index += ((amount / total) * 100) ** 2;
      return index;
    },
  },
  {
    name: 'WASTE_HOURS',
    args: (n) => [cells(n, 1, whole(1, 90)), cells(n, 2, decimal(0.25, 20))],
    bare([minutes, times]) {
      let hours = 0;
      for (let i = 0; i < minutes.length; i++) hours += (minutes[i][0] * times[i][0]) / 60;
      return hours;
    },
    native: (n) => `=SUMPRODUCT(A1:A${n},B1:B${n})/60`,
  },
  {
    name: 'WASTE_FTE',
    args: (n) => [cells(n, 1, decimal(0, 12)), 40],
    bare: ([hours, full]) => sumOf(hours) / full,
    native: (n) => `=SUM(A1:A${n})/40`,
  },
  {
    name: 'WASTE_COST',
    args: (n) => [cells(n, 1, decimal(0, 12)), 40, 48],
    bare: ([hours, rate, weeks]) => sumOf(hours) * rate * weeks,
    native: (n) => `=SUM(A1:A${n})*40*48`,
  },
  {
    name: 'ATTENTION_SHARE',
    args: (n) => [cells(n, 1, one(VERDICTS))],
    bare([verdicts]) {
      let needWork = 0;
      for (let i = 0; i < verdicts.length; i++) if (verdicts[i][0] !== 'Working') needWork++;
      return needWork / verdicts.length;
    },
    native: (n) => `=(COUNTIF(A1:A${n},"Inconsistent")+COUNTIF(A1:A${n},"Broken"))/COUNTA(A1:A${n})`,
  },
  {
    name: 'XMR_SIGNAL',
    args: (n) => [cells(n, 1, decimal(10, 20)), 'Higher', '', '', n],
    bare([values]) {
      let sum = 0;
      let moves = 0;
      for (let i = 0; i < values.length; i++) {
        sum += values[i][0];
        if (i > 0) moves += Math.abs(values[i][0] - values[i - 1][0]);
      }
      const reach = (2.66 * moves) / (values.length - 1);
      const latest = values[values.length - 1][0] - sum / values.length;
      return Math.abs(latest) > reach ? 'Unusual: find out what changed' : 'Within its normal range';
    },
  },
  {
    name: 'BUSINESS_HOURS',
    most: 3,
    args: (n) => [...stretches(n), 9, 17],
    bare: ([from, to]) =>
      rows(
        from,
        (i) => hoursBefore(to[i][0].getTime() / 60_000) - hoursBefore(from[i][0].getTime() / 60_000),
      ),
  },
  {
    name: 'REORDER_POINT',
    args: (n) => [cells(n, 1, whole(1, 40)), cells(n, 2, whole(1, 20)), cells(n, 3, whole(1, 5)), 0.95],
    bare: ([use, lead, spread]) =>
      rows(use, (i) => {
        const safety = 1.6448536269514722 * Math.sqrt(lead[i][0] * spread[i][0] * spread[i][0]);
        return use[i][0] * lead[i][0] + safety;
      }),
  },
  {
    name: 'NET_CAPACITY',
    args: (n) => [cells(n, 1, whole(20, 40)), cells(n, 2, whole(0, 16)), cells(n, 3, whole(0, 8))],
    bare: ([contract, off, fixed]) =>
      rows(contract, (i) => Math.max(0, contract[i][0] - off[i][0] - fixed[i][0])),
  },
  {
    name: 'ANNUAL_COST',
    args: (n) => [cells(n, 1, whole(1, 900)), cells(n, 2, one(Object.keys(BILLS)))],
    bare: ([cost, billed]) => rows(cost, (i) => cost[i][0] * BILLS[billed[i][0]]),
  },
  {
    name: 'UNUSED_SEAT_COST',
    args: (n) => [
      cells(n, 1, whole(1, 900)),
      cells(n, 2, one(Object.keys(BILLS))),
      cells(n, 3, whole(1, 30)),
      cells(n, 4, whole(0, 40)),
    ],
    bare: ([cost, billed, paid, active]) =>
      rows(cost, (i) => {
        const unused = Math.max(0, paid[i][0] - active[i][0]);
        return ((cost[i][0] * BILLS[billed[i][0]]) / paid[i][0]) * unused;
      }),
  },
  {
    name: 'AUTOMATION_PAYBACK',
    args: (n) => [
      cells(n, 1, whole(1, 60)),
      cells(n, 2, whole(1, 40)),
      40,
      cells(n, 3, whole(100, 5000)),
      100,
    ],
    bare: ([minutes, runs, rate, build, running]) =>
      rows(minutes, (i) => {
        const saving = (minutes[i][0] / 60) * runs[i][0] * rate - running;
        return saving > 0 ? build[i][0] / saving : 'never';
      }),
  },
  {
    name: 'PROCESS_PRIORITY',
    args: (n) => [
      cells(n, 1, whole(1, 5)),
      cells(n, 2, whole(1, 5)),
      cells(n, 3, one(['Inconsistent', 'Broken'])),
    ],
    bare: ([impact, fails, verdict]) =>
      rows(impact, (i) => impact[i][0] * fails[i][0] * (verdict[i][0] === 'Broken' ? 5 : 3)),
  },
  {
    name: 'METRIC_STATUS',
    args: (n) => [cells(n, 1, decimal(50, 150)), cells(n, 2, decimal(90, 110)), 'Higher', 0.1],
    bare: ([actual, target, , band]) =>
      rows(actual, (i) => {
        const ahead = actual[i][0] - target[i][0];
        if (ahead >= -1e-9) return 'On target';
        return ahead + target[i][0] * band >= -1e-9 ? 'Near target' : 'Off target';
      }),
  },
  {
    name: 'PARETO',
    most: 3,
    args: (n) => [cells(n, 1, named(40, 'Category')), cells(n, 2, decimal(0, 12))],
    bare([categories, weights]) {
      const table = sortedTable(weigh(categories, weights));
      const total = table.reduce((sum, [, weight]) => sum + weight, 0);
      let before = 0;
      return table.map(([name, weight]) => {
        before += weight;
        return [name, weight, weight / total, before / total];
      });
    },
  },
  {
    name: 'SINGLE_SOURCE',
    most: 3,
    args: (n) => [
      cells(n, 1, (random, index) => (index % 3 === 0 ? 'LED' : `Item ${Math.floor(random() * 40)}`)),
      cells(n, 2, (random, index) =>
        index % 3 === 0 ? 'BrightLine' : `Vendor ${Math.floor(random() * 40)}`,
      ),
      cells(n, 3, decimal(1, 900)),
    ],
    bare([categories, vendors, amounts]) {
      const found = new Map();
      let total = 0;
      for (let i = 0; i < categories.length; i++) {
        const known = found.get(categories[i][0]);
        const amount = amounts[i][0];
        total += amount;
        if (known === undefined) found.set(categories[i][0], { vendors: new Set([vendors[i][0]]), amount });
        else {
          known.vendors.add(vendors[i][0]);
          known.amount += amount;
        }
      }
      const single = [...found].filter(([, { vendors: names }]) => names.size === 1);
      return single.map(
        ([
          name,
          {
            vendors: [vendor],
            amount,
          },
        ]) => [name, vendor, amount, amount / total],
      );
    },
  },
  {
    name: 'TOOL_OVERLAP',
    most: 3,
    args: (n) => [
      cells(n, 1, named(40, 'Job')),
      cells(n, 2, (_, index) => (index % 2 === 0 ? 'Excel' : 'Access')),
      cells(n, 3, whole(1, 900)),
    ],
    bare([jobs, tools, costs]) {
      const found = new Map();
      for (let i = 0; i < jobs.length; i++) {
        let known = found.get(jobs[i][0]);
        if (known === undefined) {
          known = new Map();
          found.set(jobs[i][0], known);
        }
        known.set(tools[i][0], (known.get(tools[i][0]) ?? 0) + costs[i][0]);
      }
      return [...found]
        .map(([job, byTool]) => {
          const ranked = [...byTool].sort((a, b) => b[1] - a[1]);
          const cost = ranked.reduce((sum, [, amount]) => sum + amount, 0);
          return [job, ranked.length, ranked.map(([tool]) => tool).join(', '), cost];
        })
        .sort((a, b) => b[3] - a[3]);
    },
  },
  {
    name: 'TOP_WASTE',
    most: 3,
    args: (n) => [cells(n, 1, named(7, 'Kind')), cells(n, 2, decimal(0, 12))],
    bare([kinds, hours]) {
      const table = sortedTable(weigh(kinds, hours));
      const total = table.reduce((sum, [, weight]) => sum + weight, 0);
      return table.slice(0, 3).map(([name, weight]) => [name, weight, weight / total]);
    },
  },
  {
    name: 'XMR_LIMITS',
    most: 3,
    args: (n) => [cells(n, 1, decimal(10, 20)), n],
    bare([values]) {
      let sum = 0;
      let moves = 0;
      for (let i = 0; i < values.length; i++) {
        sum += values[i][0];
        if (i > 0) moves += Math.abs(values[i][0] - values[i - 1][0]);
      }
      const mean = sum / values.length;
      const move = moves / (values.length - 1);
      return [[mean, mean - 2.66 * move, mean + 2.66 * move, move]];
    },
  },
];

/** Done some hours before or after it is due. */
function shifted(due) {
  const random = randomNumbers(5);
  return due.map(([date]) => [new Date(date.getTime() + Math.floor((random() - 0.7) * 2880) * 60_000)]);
}
