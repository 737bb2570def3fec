import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { DamagedFileError } from '#night-file/snapshot-file.ts';
import { exitCodeOf, outputFailed, refuseEmpty, refusePipe, UsageError } from './command.ts';

/** What a command says that ends so, and its exit code. */
async function ended(body: () => unknown): Promise<[code: number, said: unknown]> {
	const said: unknown[] = [];
	const code = await exitCodeOf(
		() => Promise.resolve(body() as number),
		(one) => said.push(one),
	);
	return [code, said[0]];
}

test('a file that the disk refuses is named in a sentence, without a stack', async () => {
	const folder = temporaryFolder();
	const file = join(folder, 'here');
	writeFileSync(file, '');
	const advice = 'Name another, or see that it can be used.';
	expect(await ended(() => readFileSync(join(folder, 'away')))).toEqual([
		1,
		`${join(folder, 'away')}: ENOENT: no such file or directory. ${advice}`,
	]);
	expect(await ended(() => mkdirSync(file))).toEqual([1, `${file}: EEXIST: file already exists. ${advice}`]);
});

test('a damaged file of a night has its own sentence, and a mistake in the code keeps its stack', async () => {
	const fail = (error: Error) => () => {
		throw error;
	};
	const damaged = new DamagedFileError('snapshot.ndjson:1 is damaged: it is not JSON.');
	expect(await ended(fail(damaged))).toEqual([1, damaged.message]);
	const mistake = new TypeError('x is not a function');
	expect(await ended(fail(mistake))).toEqual([1, mistake]);
});

test('a sentence that quotes signs a terminal obeys shows them as boxes', async () => {
	const fail = () => {
		throw new UsageError('`a\u001B[31mb` is no name.\nWrite another.');
	};
	expect(await ended(fail)).toEqual([2, '`a\uFFFD[31mb` is no name.\nWrite another.']);
});

test('an option without anything in it, as from a variable that is not set, is refused', () => {
	expect(() => refuseEmpty({ dry: true, replay: '', out: 'data' })).toThrow(
		'--replay is given, and its value is empty. Give it one, or leave it out.',
	);
	expect(() => refuseEmpty({ 'allow-host': ['127.0.0.1:1', ''] })).toThrow('--allow-host is given');
	expect(() => refuseEmpty({ dry: false, out: 'data', 'allow-host': [], now: undefined })).not.toThrow();
});

test('a pipe or a device that a value names is refused, and what the shell hands over is not', () => {
	const folder = temporaryFolder();
	execFileSync('mkfifo', [join(folder, 'pipe')]);
	expect(() => refusePipe(join(folder, 'pipe'))).toThrow('is no file, but a pipe or a device.');
	expect(() => refusePipe('/dev/zero')).toThrow(UsageError);
	for (const taken of [
		folder,
		join(folder, 'away'),
		'/dev/null',
		'/dev/stdout',
		'/dev/fd/0',
		'a'.repeat(300),
		true,
		undefined,
	])
		expect(() => refusePipe(taken)).not.toThrow();
});

test('in a folder that is not the project’s it says so', async () => {
	const here = process.cwd();
	const fail = () => {
		throw new UsageError('There is no night.');
	};
	try {
		process.chdir(temporaryFolder());
		expect((await ended(fail))[1]).toMatch(
			/^There is no night\.\nThere is no .*src\/content\/ in .*: run it in the project’s folder\.$/,
		);
	} finally {
		process.chdir(here);
	}
	expect(await ended(fail)).toEqual([2, 'There is no night.']);
});

test('an output that cannot be written is told of once, and stops nothing', () => {
	const said: string[] = [];
	const fail = (code: string) =>
		outputFailed(process.stdout, Object.assign(new Error(code), { code }), (one) => said.push(String(one)));
	for (const code of ['EPIPE', 'ENOSPC', 'ENOSPC']) fail(code);
	expect(said).toEqual([
		'What is printed cannot be written (ENOSPC); the command goes on. Free the disk, or print elsewhere.',
	]);
});
