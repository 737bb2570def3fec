interface Identified {
	id: string;
}

/** Three lists, each sorted by id, side by side: for each id that occurs, what each list has of it. */
export function* joinById<A extends Identified, B extends Identified, C extends Identified>(
	a: Iterable<A>,
	b: Iterable<B>,
	c: Iterable<C>,
): Generator<{ id: string; of: [A | null, B | null, C | null] }> {
	const [first, second, third] = [new Cursor(a), new Cursor(b), new Cursor(c)];
	for (;;) {
		let id: string | null = null;
		for (const { head } of [first, second, third]) if (head && (id === null || head.id < id)) id = head.id;
		if (id === null) return;
		yield { id, of: [first.take(id), second.take(id), third.take(id)] };
	}
}

class Cursor<T extends Identified> {
	head: T | null = null;
	readonly #rest: Iterator<T>;

	constructor(list: Iterable<T>) {
		this.#rest = list[Symbol.iterator]();
		this.#advance();
	}

	take(id: string): T | null {
		const head = this.head;
		if (head?.id !== id) return null;
		this.#advance();
		return head;
	}

	#advance(): void {
		const next = this.#rest.next();
		this.head = next.done ? null : next.value;
	}
}
