import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { problemsOf } from '../lint/rule.ts';
import { report } from '../lint/report.ts';

/**
 * Most seconds of CPU time for one file and for all files together. A page takes a hundredth of a second; today’s content takes
 * less than ten seconds with the start. If the start took longer than usual, the machine is slow or busy, so both limits grow in
 * proportion, at most to double.
 */
const MOST = { one: 5, all: 10 };
const USUAL_START = 0.4;

/** The output options of `npm run check`. */
type To = Parameters<typeof report>[1];
interface Given {
	state: SharedArrayBuffer;
	to: To;
	most: typeof MOST;
}

/** Offset of the current file’s path in the shared memory, after the number of files and the length of the path. */
const PATH_AT = 8;

/**
 * Ends the program if one file keeps it busy too long, and reports that file. This is a last resort for texts that `shapeOf` does
 * not refuse. Only CPU time counts, so that a machine busy with other work is no reason to stop. Call the returned function with
 * the path of each file before checking it, and with null at the end.
 */
export function watchTime(to: To, most = MOST): (path: string | null) => void {
	const state = new SharedArrayBuffer(1024);
	const slow = Math.min(2, Math.max(1, worked() / USUAL_START));
	const given: Given = { state, to, most: { one: most.one * slow, all: most.all * slow } };
	const worker = new Worker(import.meta.filename, { execArgv: [], workerData: given });
	worker.unref();
	const head = new Int32Array(state);
	const bytes = new Uint8Array(state, PATH_AT);
	return (path) => {
		if (path === null) return void worker.terminate();
		head[1] = new TextEncoder().encodeInto(path, bytes).written;
		// No need to wake the worker: it looks five times a second.
		Atomics.add(head, 0, 1);
	};
}

/** CPU time of the whole process, in seconds. */
const worked = (): number => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
};

const seconds = (count: number): string => `${Number(count.toFixed(1))} seconds`;

function watch({ state, to, most }: Given): void {
	const head = new Int32Array(state);
	let [seen, since] = [0, worked()];
	for (;;) {
		Atomics.wait(head, 0, seen, 200);
		const now = worked();
		if (head[0] !== seen) [seen, since] = [head[0] ?? 0, now];
		else if (now - since > most.one) return end(`It keeps the check busy for more than ${seconds(most.one)}.`);
		if (now > most.all)
			return end(`After ${seconds(most.all)} of work the check had come to this file, and no further.`);
	}

	function end(says: string): void {
		const file = Buffer.from(state, PATH_AT, head[1]).toString('utf8') || 'src/content';
		const todo = 'Undo the last change to it bit by bit until the check ends, and tell an engineer what it was.';
		const rule = { id: 'content/damaged', severity: 'error', title: '', help: '' } as const;
		writeSync(1, `${report(problemsOf(rule, [{ file, line: null, col: null, says, todo }]), to, 'Not all files')}\n`);
		process.kill(process.pid, 'SIGKILL');
	}
}

if (!isMainThread && (workerData as Given | null)?.state) watch(workerData as Given);
