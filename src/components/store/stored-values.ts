/** Longest text in the store, in characters. We store titles, names and questions, so longer ones are not ours. */
const MAX_CHARACTERS = 5000;

/** Whether a stored value is a string of a length that the site stores. */
export const isWords = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_CHARACTERS;

/**
 * The valid entries of a stored list. Anything else in the store, such as data of an older version, is dropped. We store at most
 * `most` entries; up to twice as many are read, because undoing “clear the list” may add the old list to a new one.
 */
export const entries = <Entry>(stored: unknown, most: number, isOurs: (value: unknown) => value is Entry): Entry[] =>
	(Array.isArray(stored) ? stored : []).filter(isOurs).slice(0, 2 * most);
