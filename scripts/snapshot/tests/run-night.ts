import { exitCodeOf } from '../../command.ts';
import { snapshot } from '../../snapshot-now.ts';

/** Output and exit status of a night. */
export interface RunNight {
	status: number | null;
	stdout: string;
	stderr: string;
}

/** Runs `npm run snapshot` in this process, so that the rules are compiled only once for all nights of a test. */
export async function runNight(...args: string[]): Promise<RunNight> {
	const output = { stdout: '', stderr: '' };
	const print = {
		log: (line: unknown) => (output.stdout += `${String(line)}\n`),
		error: (line: unknown) => (output.stderr += `${String(line)}\n`),
	};
	const status = await exitCodeOf(() => snapshot(args, print), print.error);
	return { status, ...output };
}
