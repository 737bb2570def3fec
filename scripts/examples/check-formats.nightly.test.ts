import { expect, test } from 'vitest';
import { readContentFile } from '../check-content/content-file.ts';
import { checkExamples } from './check-examples.ts';
import { problemsOf } from './report.ts';

/** Checks one block, whose fence is at line 4, and returns the problems. */
async function checkBlock(fence: string, code: string): Promise<string[]> {
	const text = `---\n---\n\n\`\`\`${fence}\n${code}\n\`\`\`\n`;
	const file = readContentFile('src/content/roles/sre/tracks/a.mdx', text);
	const outcomes = await checkExamples([file], { python: 'no Python', promtool: 'no promtool' });
	return problemsOf(outcomes).map(({ line, says, todo }) => `${line}: ${says} ${todo}`);
}

const deployment = (spec: string) =>
	`apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers:\n        - name: web\n          image: web:1\n${spec}`;

test('checks the fields of Kubernetes objects: their names, their values and which are required', async () => {
	expect(await checkBlock('yaml', deployment('          readinessProbe: { failureThreshold: 3 }'))).toEqual([]);
	expect(await checkBlock('yaml', deployment('          readinessProbe: { failureTreshold: 3 }'))).toEqual([
		'16: `failureTreshold` is not a field here. Write `failureThreshold`.',
	]);
	expect(await checkBlock('yaml', deployment('          imagePullPolicy: Allways'))).toEqual([
		expect.stringMatching(/^16: The value does not fit: .*Write `Always`\.$/),
	]);
	const [missing] = await checkBlock('yaml', 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 3');
	expect(missing).toMatch(/^7: `selector, template` is missing here\./);
});

test('checks custom resources of operators', async () => {
	const queue = (field: string) =>
		`apiVersion: kueue.x-k8s.io/v1beta2\nkind: LocalQueue\nmetadata: { name: a }\nspec:\n  ${field}: team-a`;
	expect(await checkBlock('yaml', queue('clusterQueue'))).toEqual([]);
	expect(await checkBlock('yaml', queue('clusterQeue'))).toEqual([expect.stringContaining('Write `clusterQueue`.')]);
});

test('checks a format by the schema that the fence names, and requires a schema if the format is unknown', async () => {
	expect(await checkBlock('yaml schema="dbt"', 'models:\n  - name: a\n    config: { materialized: table }')).toEqual(
		[],
	);
	expect(
		await checkBlock('yaml schema="dbt"', 'models:\n  - name: a\n    config: { materialised: table }'),
	).toHaveLength(1);
	expect(await checkBlock('json schema="own"', '{"a": 1}')).toEqual([]);
	expect(await checkBlock('json', '{"a": 1}')).toEqual([
		expect.stringContaining('The format of this JSON is unknown.'),
	]);
});

test('parses the queries in Prometheus rules', async () => {
	const rules = (query: string) => `groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: ${query}`;
	expect(await checkBlock('yaml schema="prometheus-rules"', rules('sum by (le) (rate(x[5m])) > 1'))).toEqual([]);
	expect(await checkBlock('yaml schema="prometheus-rules"', rules('sum by (le) (rat(x[5m])) > 1'))).toEqual([
		expect.stringContaining('9: The query is invalid from “(x[5m])) > 1” on.'),
	]);
});

test.each([
	['hcl', 'moved {\n  from = a.b\n  to   =\n}', '7: The HCL is invalid: Invalid expression'],
	['toml', '[a]\nb = 1\nb = 2', 'The TOML is invalid'],
	['javascript', 'const a = {\n  b: 1;\n};', '6: The JavaScript is invalid'],
	['bash', 'kubectl get pods --selektor app=web', '5: `kubectl get` has no known flag `--selektor`. Did you'],
	[
		'bash',
		'ls\nkubectl drain "$NODE" --ignore-daemon-sets',
		'6: `kubectl drain` has no known flag `--ignore-daemon-sets`',
	],
])('reports what is wrong in %s', async (language, code, message) => {
	expect((await checkBlock(language, code)).join('\n')).toContain(message);
});

test.each([
	['hcl', 'moved {\n  from = a.b\n  to   = c.d\n}'],
	['toml', '[a]\nb = 1'],
	['javascript', "import http from 'k6/http';\nexport default () => http.get('http://a');"],
	['bash', 'kubectl run probe -n checkout --rm -it --restart=Never --image=busybox:1.36 -- sh --anything'],
	['bash', 'unheard-of --of --any --kind'],
	['text', '--whatever'],
])('accepts valid %s', async (language, code) => expect(await checkBlock(language, code)).toEqual([]));
