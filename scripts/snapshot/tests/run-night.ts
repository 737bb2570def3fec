import { exitCodeOf } from '../../command.ts';
import { snapshot } from '../../snapshot-now.ts';

/** Output and exit status of a night. */
export interface RunNight {
	status: number | null;
	stdout: string;
	stderr: string;
}

/** Runs `npm run snapshot` with arguments in this process, so that the rules are compiled once for all nights of a test. */
export async function runNight(...args: string[]): Promise<RunNight> {
	const said = { stdout: '', stderr: '' };
	const print = {
		log: (line: unknown) => (said.stdout += `${String(line)}\n`),
		error: (line: unknown) => (said.stderr += `${String(line)}\n`),
	};
	const status = await exitCodeOf(() => snapshot(args, print), print.error);
	return { status, ...said };
}
