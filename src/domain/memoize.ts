/** Wraps a function of an object so that it runs once per object. The result is garbage-collected with the object. */
export function memoize<Of extends object, Value>(compute: (of: Of) => Value): (of: Of) => Value {
	const known = new WeakMap<Of, { value: Value }>();
	return (of) => {
		const entry = known.get(of) ?? { value: compute(of) };
		known.set(of, entry);
		return entry.value;
	};
}

/** Wraps a function so that it runs once, at the first call. */
export function memoizeOnce<Value>(compute: () => Value): () => Value {
	const known: { value?: Value } = {};
	return () => {
		if (!('value' in known)) known.value = compute();
		return known.value as Value;
	};
}

/**
 * Wraps a function of a string so that it runs once per string and keeps every result. Use it only for strings with few different
 * values, such as days or countries.
 */
export function remembered<Value>(compute: (words: string) => Value): (words: string) => Value {
	const known = new Map<string, Value>();
	return (words) => {
		const value = known.get(words) ?? compute(words);
		known.set(words, value);
		return value;
	};
}
