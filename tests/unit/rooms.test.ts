import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';

/** The rooms of src, from the top down, as docs/architecture.md has them. */
const rooms = [...readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `(src\/[\w-]+\/)`/gm)].map(
	([, room]) => room,
);
const roomOf = (file: string) => rooms.findIndex((room) => room !== undefined && file.startsWith(room));

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => `src/${name.replaceAll('\\', '/')}`)
	.filter((name) => /\.(astro|ts)$/.test(name) && !/\.test\.ts$|\/testing\//.test(name));

/** The files of src that a file imports, types among them. */
const imports = new Map(
	files.map((file) => {
		const named = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([.#][^']+)'/g);
		const paths = [...named].map(([, path = '']) =>
			path.startsWith('#') ? `src/${path.slice(1)}` : join(dirname(file), path),
		);
		return [file, paths.filter((path) => files.includes(path))];
	}),
);

test('imports run down the rooms that docs/architecture.md lists, never up', () => {
	expect(rooms.length).toBeGreaterThan(10);
	const up = [...imports].flatMap(([file, paths]) =>
		roomOf(file) < 0
			? []
			: paths.filter((path) => roomOf(path) < roomOf(file)).map((path) => `${file} imports ${path}`),
	);
	expect(up).toEqual([]);
});

test('no files import each other in a circle', () => {
	const left = new Map(imports);
	for (let before = -1; before !== left.size;) {
		before = left.size;
		for (const [file, paths] of left) if (!paths.some((path) => left.has(path))) left.delete(file);
	}
	expect([...left.keys()]).toEqual([]);
});
