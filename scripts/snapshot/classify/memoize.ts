/** The same function, which makes what it makes of one thing only once. */
export function memoize<Given extends object, Made>(make: (given: Given) => Made): (given: Given) => Made {
	const made = new WeakMap<Given, Made>();
	return (given) => {
		const known = made.get(given) ?? make(given);
		made.set(given, known);
		return known;
	};
}
