import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { DamagedFileError } from '#night-file/snapshot-file.ts';
import { exitCodeOf, outputFailed, refuseEmpty, refusePipe, UsageError } from './command.ts';

/** The exit code of a command with this body, and the first message that it prints. */
async function ended(body: () => unknown): Promise<[code: number, message: unknown]> {
	const messages: unknown[] = [];
	const code = await exitCodeOf(
		() => Promise.resolve(body() as number),
		(message) => messages.push(message),
	);
	return [code, messages[0]];
}

test('a file that cannot be opened is reported with its path, without a stack trace', async () => {
	const folder = temporaryFolder();
	const file = join(folder, 'here');
	writeFileSync(file, '');
	const advice = 'Name another file, or check that this one can be used.';
	expect(await ended(() => readFileSync(join(folder, 'away')))).toEqual([
		1,
		`${join(folder, 'away')}: ENOENT: no such file or directory. ${advice}`,
	]);
	expect(await ended(() => mkdirSync(file))).toEqual([1, `${file}: EEXIST: file already exists. ${advice}`]);
});

test('a damaged snapshot is reported with its own message, and a bug with its stack trace', async () => {
	const fail = (error: Error) => () => {
		throw error;
	};
	const damaged = new DamagedFileError('snapshot.ndjson:1 is damaged: it is not JSON.');
	expect(await ended(fail(damaged))).toEqual([1, damaged.message]);
	const mistake = new TypeError('x is not a function');
	expect(await ended(fail(mistake))).toEqual([1, mistake]);
});

test('replaces terminal control characters in error messages', async () => {
	const fail = () => {
		throw new UsageError('`a\u001B[31mb` is no name.\nWrite another.');
	};
	expect(await ended(fail)).toEqual([2, '`a\uFFFD[31mb` is no name.\nWrite another.']);
});

test('refuses an option with an empty value, such as from an unset variable', () => {
	expect(() => refuseEmpty({ dry: true, replay: '', out: 'data' })).toThrow(
		'--replay has an empty value. Give it a value, or leave it out.',
	);
	expect(() => refuseEmpty({ 'allow-host': ['127.0.0.1:1', ''] })).toThrow('--allow-host has an empty value');
	expect(() => refuseEmpty({ dry: false, out: 'data', 'allow-host': [], now: undefined })).not.toThrow();
});

test('refuses a path to a pipe or a device, except those that the shell passes', () => {
	const folder = temporaryFolder();
	execFileSync('mkfifo', [join(folder, 'pipe')]);
	expect(() => refusePipe(join(folder, 'pipe'))).toThrow('is a pipe or a device, not a file.');
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

test('says so when it is run outside the project’s folder', async () => {
	const here = process.cwd();
	const fail = () => {
		throw new UsageError('There is no night.');
	};
	try {
		process.chdir(temporaryFolder());
		expect((await ended(fail))[1]).toMatch(
			/^There is no night\.\nThere is no .*src\/content\/ in .*\. Run this command in the project’s folder\.$/,
		);
	} finally {
		process.chdir(here);
	}
	expect(await ended(fail)).toEqual([2, 'There is no night.']);
});

test('warns once when the output cannot be written, and continues', () => {
	const said: string[] = [];
	const fail = (code: string) =>
		outputFailed(process.stdout, Object.assign(new Error(code), { code }), (one) => said.push(String(one)));
	for (const code of ['EPIPE', 'ENOSPC', 'ENOSPC']) fail(code);
	expect(said).toEqual([
		'The output cannot be written (ENOSPC). The command continues without it. Free some disk space, or send the output elsewhere.',
	]);
});
