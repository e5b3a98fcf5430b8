import { make } from './dom';

/** The list of a drop-down cell. */
export interface ChoiceList {
  /** Shows the choices that hold `typed`, or all when none does or nothing was typed. */
  filter(typed: string): void;
  /** Moves the mark by one; false when nothing is shown. */
  step(by: number): boolean;
  /** The marked choice, if any. */
  marked(): string | null;
  close(): void;
}

export function openChoiceList(
  choices: readonly string[],
  current: string,
  near: DOMRect,
  pick: (choice: string) => void,
): ChoiceList {
  const list = make('div', { class: 'choices', role: 'listbox', 'aria-label': 'Choices' });
  let shown = choices;
  let index = -1;
  const render = (): void => {
    list.replaceChildren(
      ...shown.map((choice, i) =>
        make(
          'div',
          {
            class: i === index ? 'choice is-marked' : 'choice',
            role: 'option',
            'aria-selected': String(i === index),
            // The cell's own field keeps the keyboard.
            onpointerdown: (event) => event.preventDefault(),
            onclick: () => pick(choice),
          },
          choice,
        ),
      ),
    );
    list.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  document.body.append(list);
  list.style.minWidth = `${Math.max(near.width, 120)}px`;
  index = choices.indexOf(current);
  render();
  const { width, height } = list.getBoundingClientRect();
  list.style.left = `${Math.max(Math.min(near.left, innerWidth - width - 4), 0)}px`;
  list.style.top = `${near.bottom + height > innerHeight ? Math.max(near.top - height, 0) : near.bottom}px`;
  return {
    filter(typed) {
      const found = choices.filter((choice) => choice.toLowerCase().includes(typed.toLowerCase()));
      shown = typed === '' || found.length === 0 ? choices : found;
      index =
        typed === '' ? -1 : shown.findIndex((choice) => choice.toLowerCase().startsWith(typed.toLowerCase()));
      render();
    },
    step(by) {
      if (shown.length === 0) return false;
      index = (index + by + shown.length + (index < 0 && by < 0 ? 1 : 0)) % shown.length;
      render();
      return true;
    },
    marked: () => shown[index] ?? null,
    close: () => list.remove(),
  };
}
