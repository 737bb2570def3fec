/** A function that computes what it says of an object once, and forgets it with the object. */
export function memoize<Of extends object, Value>(compute: (of: Of) => Value): (of: Of) => Value {
	const known = new WeakMap<Of, { value: Value }>();
	return (of) => {
		const entry = known.get(of) ?? { value: compute(of) };
		known.set(of, entry);
		return entry.value;
	};
}

/** A function that computes its value when it is first asked. */
export function memoizeOnce<Value>(compute: () => Value): () => Value {
	const known: { value?: Value } = {};
	return () => {
		if (!('value' in known)) known.value = compute();
		return known.value as Value;
	};
}

/** A function of words, of which there are few, that computes what it says of them once: a day or a country in words. */
export function remembered<Value>(compute: (words: string) => Value): (words: string) => Value {
	const known = new Map<string, Value>();
	return (words) => {
		const value = known.get(words) ?? compute(words);
		known.set(words, value);
		return value;
	};
}
