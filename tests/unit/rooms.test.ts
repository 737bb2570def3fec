import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

const architecture = readFileSync('docs/architecture.md', 'utf8');

/** The files of a folder, each with those of them that it imports, types among them. */
function importsIn(folder: string): Map<string, string[]> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.filter((name) => /\.(astro|ts|mjs)$/.test(name) && !/\.test\.ts$|\/(?:testing|tests)\//.test(name));
	return new Map(
		files.map((file) => {
			const named = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([.#][^']+)'/g);
			const paths = [...named].map(([, path = '']) =>
				path.startsWith('#') ? `src/${path.slice(1)}` : join(dirname(file), path),
			);
			return [file, paths.filter((path) => files.includes(path))];
		}),
	);
}

/** Imports of a room that stands below, in a list of rooms. Files of no room of the list are left out. */
function usesBelow(rooms: readonly string[], imports: Map<string, string[]>): string[] {
	const roomOf = (file: string) => rooms.findIndex((room) => file.startsWith(room));
	return [...imports].flatMap(([file, paths]) =>
		paths.filter((path) => roomOf(file) >= 0 && roomOf(path) > roomOf(file)).map((path) => `${file} imports ${path}`),
	);
}

/** Which room imports which, `from to`, and the pairs that do so both ways. Files of no room are left out. */
function betweenRooms(roomOf: (file: string) => string | null, imports: Map<string, string[]>) {
	const pairs = new Set<string>();
	for (const [file, paths] of imports) {
		const from = roomOf(file);
		for (const to of paths.map(roomOf)) if (from !== null && to !== null) pairs.add(`${from} ${to}`);
	}
	const isMutual = (pair: string) => {
		const [from = '', to = ''] = pair.split(' ');
		return from < to && pairs.has(`${to} ${from}`);
	};
	return { pairs, mutual: [...pairs].filter(isMutual) };
}

/** The files that are part of a circle of imports, or lead into one. */
function inCircles(imports: Map<string, string[]>): string[] {
	const left = new Map(imports);
	for (let before = -1; before !== left.size;) {
		before = left.size;
		for (const [file, paths] of left) if (!paths.some((path) => left.has(path))) left.delete(file);
	}
	return [...left.keys()];
}

describe('src', () => {
	const imports = importsIn('src');
	const rooms = [...architecture.matchAll(/^\| `(src\/[\w-]+\/)`/gm)].map(([, room = '']) => room);

	it('has the rooms that docs/architecture.md lists, each using only those above it', () => {
		expect(rooms.length).toBeGreaterThan(10);
		expect(usesBelow(rooms, imports)).toEqual([]);
	});

	it('has no two rooms of components that import each other', () => {
		const roomOf = (file: string) => /^src\/components\/[^/]+/.exec(file)?.[0] ?? null;
		const { pairs, mutual } = betweenRooms(roomOf, imports);
		expect(pairs.size).toBeGreaterThan(5);
		expect(mutual).toEqual([]);
	});

	it('has no files that import each other in a circle', () => expect(inCircles(imports)).toEqual([]));
});

describe('scripts', () => {
	const imports = importsIn('scripts');
	/** A room is a folder of scripts; of the night, each of its own. A command is by itself. */
	const roomOf = (file: string) => /^scripts\/(?:snapshot\/)?[^/]+/.exec(file)?.[0] ?? file;

	it('has the rooms of the night in the order of docs/architecture.md, each using only those above it', () => {
		const [, table = ''] = /^## The rooms of the night\n([\s\S]*?)^## /m.exec(architecture) ?? [];
		const listed = [...table.matchAll(/^\| `([\w-]+)\/`/gm)].map(([, room = '']) => room);
		const there = readdirSync('scripts/snapshot', { withFileTypes: true }).filter((entry) => entry.isDirectory());
		expect(listed.toSorted()).toEqual(
			there
				.map(({ name }) => name)
				.filter((name) => name !== 'tests')
				.toSorted(),
		);
		expect(
			usesBelow(
				listed.map((room) => `scripts/snapshot/${room}/`),
				imports,
			),
		).toEqual([]);
	});

	it('has the other rooms that docs/architecture.md lists', () => {
		const [, table = ''] = /^## The other rooms of scripts\n([\s\S]*?)^## /m.exec(architecture) ?? [];
		const listed = [...table.matchAll(/^\| `([\w-]+)\/`/gm)].map(([, room = '']) => room);
		const there = readdirSync('scripts', { withFileTypes: true }).filter((entry) => entry.isDirectory());
		expect(['snapshot', ...listed].toSorted()).toEqual(there.map(({ name }) => name).toSorted());
	});

	it('has no two rooms that import each other', () => {
		const { pairs, mutual } = betweenRooms(roomOf, imports);
		expect(pairs.size).toBeGreaterThan(40);
		expect(mutual).toEqual([]);
	});

	it('has no files that import each other in a circle', () => expect(inCircles(imports)).toEqual([]));
});
