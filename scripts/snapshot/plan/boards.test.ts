import { expect, it } from 'vitest';
import { parseBoards, readBoardsFile } from './boards.ts';
import { dataFolder } from '#site-config/site-folder.ts';

const entry = (board: string, more = '') =>
	`- source: ashby\n  board: ${board}\n  employer: Acme\n  kind: null\n${more}`;

it('reads boards', () => {
	expect(parseBoards(entry('acme'), 'boards.yaml')).toEqual([
		{ source: 'ashby', board: 'acme', employer: 'Acme', address: null, kind: null },
	]);
});

it('reports every mistake with file and line', () => {
	const text = entry('acme') + entry('acme') + entry('b', '  colour: red\n') + '- 7\n';
	expect(() => parseBoards(text, 'boards.yaml')).toThrowErrorMatchingInlineSnapshot(`
		[Error: boards.yaml:5  ashby/acme is already listed at line 1. Keep one of the two.
		boards.yaml:9  the entry: Unrecognized key: "colour"
		boards.yaml:14  the entry: Invalid input: expected object, received number]
	`);
});

it('reports a file that is not YAML or not a list', () => {
	expect(() => parseBoards('- a: [', 'boards.yaml')).toThrow(/^boards\.yaml:1 {2}/);
	expect(() => parseBoards('a: 1', 'boards.yaml')).toThrow('boards.yaml:1  The file must be a list of boards.');
});

it('accepts an http address only for a test server', () => {
	const text = entry('acme', '  address: http://127.0.0.1:8080/jobs\n');
	expect(() => parseBoards(text, 'boards.yaml', ['127.0.0.1:8081'])).toThrow(
		'boards.yaml:1  The address “http://127.0.0.1:8080/jobs” must start with https. Only a test server may use http: allow it with --allow-host IP:PORT.',
	);
	expect(parseBoards(text, 'boards.yaml', ['127.0.0.1:8080'])).toHaveLength(1);
	expect(() => parseBoards(entry('acme', '  address: ftp://127.0.0.1:8080/\n'), 'b.yaml', ['127.0.0.1:8080'])).toThrow(
		/^b\.yaml:1 {2}`address`: /,
	);
});

it('names a file that is missing', async () => {
	await expect(readBoardsFile('nowhere.yaml')).rejects.toThrow(
		'The list of boards nowhere.yaml cannot be read (ENOENT). Give another file with --boards.',
	);
});

it('reads the project’s own list without mistakes, sorted by source and board', async () => {
	const names = (await readBoardsFile(`${dataFolder}/boards.yaml`)).map(({ source, board }) => `${source}/${board}`);
	expect(names.length).toBeGreaterThan(90);
	expect(names).toEqual(names.toSorted());
});
