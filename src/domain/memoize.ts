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
	return () => (known.value ??= compute());
}
