import type { Emulator, EmulatorOptions } from '../../emulator';
import { ask, openBundle } from './open-bundle';

/** A workbook with something of everything in September, on Monday 5 October at 11:00. */
export function openSeptember(options: Partial<EmulatorOptions> = {}): Emulator {
  const emulator = openBundle({ now: '2026-10-05T09:00:00Z', timezone: 'Europe/Berlin', ...options });
  ask(emulator, 'install');
  const rows: Readonly<Record<string, string>> = {
    Deliveries:
      'Who,First promise,Delivered,Why late\nBakery,2026-09-01,2026-09-01,\nGarage,2026-09-30,2026-10-02,No installer\nHotel,2026-08-12,2026-08-12,',
    'Quality Log':
      'What happened,Category,Severity,Rework hours,Found on\nWrong logo,Proof,4,4,2026-09-03\nDent,Paint,1,1,2026-09-05',
    'Waste Log': 'What,Minutes each time,Times a week\nRetype orders,15,20',
    'Process Register': 'Process,Verdict,Owner\nCheck work,Broken,Ana\nPlan the week,Working,Ben',
  };
  for (const [tab, csv] of Object.entries(rows)) {
    emulator.importCsv(`${tab} csv`, csv);
    const { taken } = ask(emulator, 'importRows', { sheet: `${tab} csv`, tab });
    expect(taken).toBe(csv.split('\n').length - 1);
  }
  return emulator;
}
