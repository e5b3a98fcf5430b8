import type { Call } from './answer';

/** Keeps who asks; '' where they would rather not say. */
export const meSave: Call<'me.save'> = (_, { name }, { person }) => {
  const me = name.trim();
  person.keep(me);
  return { me };
};
