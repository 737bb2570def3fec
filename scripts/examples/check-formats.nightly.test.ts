import { expect, test } from 'vitest';
import { readContentFile } from '../check-content/content-file.ts';
import { checkExamples } from './check-examples.ts';
import { problemsOf } from './report.ts';

/** What is wrong with one block, its fence at line 4. */
async function look(fence: string, code: string): Promise<string[]> {
	const text = `---\n---\n\n\`\`\`${fence}\n${code}\n\`\`\`\n`;
	const file = readContentFile('src/content/roles/sre/tracks/a.mdx', text);
	const outcomes = await checkExamples([file], { python: 'no Python', promtool: 'no promtool' });
	return problemsOf(outcomes).map(({ line, says, todo }) => `${line}: ${says} ${todo}`);
}

const deployment = (spec: string) =>
	`apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers:\n        - name: web\n          image: web:1\n${spec}`;

test('knows the fields of an object of Kubernetes, their words and what must be there', async () => {
	expect(await look('yaml', deployment('          readinessProbe: { failureThreshold: 3 }'))).toEqual([]);
	expect(await look('yaml', deployment('          readinessProbe: { failureTreshold: 3 }'))).toEqual([
		'16: There is no field `failureTreshold` here. Write `failureThreshold`.',
	]);
	expect(await look('yaml', deployment('          imagePullPolicy: Allways'))).toEqual([
		expect.stringMatching(/^16: The value does not fit: .*Write `Always`\.$/),
	]);
	const [missing] = await look('yaml', 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 3');
	expect(missing).toMatch(/^7: The field `selector, template` is missing here\./);
});

test('knows the resources of operators', async () => {
	const queue = (field: string) =>
		`apiVersion: kueue.x-k8s.io/v1beta2\nkind: LocalQueue\nmetadata: { name: a }\nspec:\n  ${field}: team-a`;
	expect(await look('yaml', queue('clusterQueue'))).toEqual([]);
	expect(await look('yaml', queue('clusterQeue'))).toEqual([expect.stringContaining('Write `clusterQueue`.')]);
});

test('knows a format by the schema of its fence, and asks for it', async () => {
	expect(await look('yaml schema="dbt"', 'models:\n  - name: a\n    config: { materialized: table }')).toEqual([]);
	expect(await look('yaml schema="dbt"', 'models:\n  - name: a\n    config: { materialised: table }')).toHaveLength(1);
	expect(await look('json schema="own"', '{"a": 1}')).toEqual([]);
	expect(await look('json', '{"a": 1}')).toEqual([expect.stringContaining('Nothing says what this JSON is.')]);
});

test('reads the queries in rules', async () => {
	const rules = (query: string) => `groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: ${query}`;
	expect(await look('yaml schema="prometheus-rules"', rules('sum by (le) (rate(x[5m])) > 1'))).toEqual([]);
	expect(await look('yaml schema="prometheus-rules"', rules('sum by (le) (rat(x[5m])) > 1'))).toEqual([
		expect.stringContaining('9: The query cannot be read from “(x[5m])) > 1” on.'),
	]);
});

test.each([
	['hcl', 'moved {\n  from = a.b\n  to   =\n}', '7: The HCL cannot be read: Invalid expression'],
	['toml', '[a]\nb = 1\nb = 2', 'The TOML cannot be read'],
	['javascript', 'const a = {\n  b: 1;\n};', '6: The JavaScript cannot be read'],
	['bash', 'kubectl get pods --selektor app=web', '5: `kubectl get` has no flag `--selektor` that we know of. Did you'],
	['bash', 'ls\nkubectl drain "$NODE" --ignore-daemon-sets', '6: `kubectl drain` has no flag `--ignore-daemon-sets`'],
])('names what is wrong in %s', async (language, code, says) => {
	expect((await look(language, code)).join('\n')).toContain(says);
});

test.each([
	['hcl', 'moved {\n  from = a.b\n  to   = c.d\n}'],
	['toml', '[a]\nb = 1'],
	['javascript', "import http from 'k6/http';\nexport default () => http.get('http://a');"],
	['bash', 'kubectl run probe -n checkout --rm -it --restart=Never --image=busybox:1.36 -- sh --anything'],
	['bash', 'unheard-of --of --any --kind'],
	['text', '--whatever'],
])('lets right %s pass', async (language, code) => expect(await look(language, code)).toEqual([]));
