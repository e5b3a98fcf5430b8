import { dayNumber } from '../../../src/calendar/days';
import { meetingAbout, weekdayAndMoment } from '../../../src/review/meeting-time';

const at = (day: string) => dayNumber(day) * 1440 + 9 * 60 + 30;

describe('the meeting about October', () => {
  test.each([
    ['is the one in November', '2026-11-05', true],
    ['may be on the last day of the month', '2026-10-31', true],
    ['is not the one before it', '2026-10-30', false],
    ['is not the one about September', '2026-10-05', false],
  ])('%s', (_, day, isIt) => {
    expect(meetingAbout('2026-10', { nextReviewStarts: at(day) })).toBe(isIt ? at(day) : null);
  });

  test('has no time while none is set', () => {
    expect(meetingAbout('2026-10', { nextReviewStarts: null })).toBeNull();
  });

  test('is said with its weekday', () => {
    // 2026-11-22 is a Sunday, and so 2026-11-05 is a Thursday.
    expect(weekdayAndMoment(at('2026-11-05'))).toBe('Thu 2026-11-05 09:30');
    expect(weekdayAndMoment(at('2026-11-22'))).toBe('Sun 2026-11-22 09:30');
  });
});
