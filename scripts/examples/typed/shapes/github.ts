type Expression<Type> = Type | `\${{${string}`;
type Words = Record<string, string | number | boolean>;

interface Step {
	id?: string;
	name?: string;
	if?: string;
	uses?: string;
	run?: string;
	with?: Words;
	env?: Words;
	shell?: string;
	'working-directory'?: string;
	'continue-on-error'?: Expression<boolean>;
	'timeout-minutes'?: Expression<number>;
}

type Access = 'read' | 'write' | 'none';
type Permissions =
	| 'read-all'
	| 'write-all'
	| Partial<
			Record<
				| 'actions'
				| 'attestations'
				| 'checks'
				| 'contents'
				| 'deployments'
				| 'id-token'
				| 'issues'
				| 'packages'
				| 'pages'
				| 'pull-requests'
				| 'security-events'
				| 'statuses',
				Access
			>
	  >;

interface Job {
	name?: string;
	'runs-on'?: string | string[];
	needs?: string | string[];
	if?: string;
	permissions?: Permissions;
	environment?: string | { name: string; url?: string };
	concurrency?: Concurrency;
	outputs?: Words;
	env?: Words;
	defaults?: { run: { shell?: string; 'working-directory'?: string } };
	'timeout-minutes'?: Expression<number>;
	'continue-on-error'?: Expression<boolean>;
	strategy?: { matrix: Record<string, unknown>; 'fail-fast'?: Expression<boolean>; 'max-parallel'?: number };
	container?: string | { image: string; options?: string; env?: Words };
	services?: Record<string, { image: string; ports?: (string | number)[]; env?: Words; options?: string }>;
	steps?: Step[];
	uses?: string;
	with?: Words;
	secrets?: 'inherit' | Words;
}

type Concurrency = string | { group: string; 'cancel-in-progress'?: Expression<boolean> };

interface Filter {
	branches?: string[];
	'branches-ignore'?: string[];
	tags?: string[];
	paths?: string[];
	'paths-ignore'?: string[];
	types?: string[];
}

type EventName = 'push' | 'pull_request' | 'merge_group' | 'workflow_dispatch' | 'workflow_call' | 'release';

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax */
export interface GithubWorkflow {
	name?: string;
	'run-name'?: string;
	on: EventName | EventName[] | (Partial<Record<EventName, Filter | null>> & { schedule?: { cron: string }[] });
	permissions?: Permissions;
	env?: Words;
	defaults?: Job['defaults'];
	concurrency?: Concurrency;
	jobs: Record<string, Job>;
}

/** The steps of a job, without the rest of the file. */
export type GithubSteps = Step[];
