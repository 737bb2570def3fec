import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A type and the module that exports it. */
export interface ShapeType {
	name: string;
	from: string;
}

const SHAPES = './shapes';

/** Types by the `schema` of a fence, for YAML and JSON without an `apiVersion` and `kind`. */
const bySchema: Record<string, ShapeType> = {
	alertmanager: { name: 'Alertmanager', from: `${SHAPES}/prometheus.ts` },
	container: { name: 'ContainerPart', from: `${SHAPES}/kubernetes.ts` },
	dbt: { name: 'Dbt', from: `${SHAPES}/data.ts` },
	'debezium-postgresql': { name: 'DebeziumPostgresql', from: `${SHAPES}/data.ts` },
	'envoy-cluster': { name: 'EnvoyCluster', from: `${SHAPES}/services.ts` },
	'github-steps': { name: 'GithubSteps', from: `${SHAPES}/github.ts` },
	'github-workflow': { name: 'GithubWorkflow', from: `${SHAPES}/github.ts` },
	'iam-policy': { name: 'IamPolicy', from: `${SHAPES}/services.ts` },
	litellm: { name: 'Litellm', from: `${SHAPES}/services.ts` },
	'otel-collector': { name: 'OtelCollector', from: `${SHAPES}/services.ts` },
	pod: { name: 'PodPart', from: `${SHAPES}/kubernetes.ts` },
	'prometheus-rules': { name: 'PrometheusRules', from: `${SHAPES}/prometheus.ts` },
	'prometheus-test': { name: 'PrometheusTest', from: `${SHAPES}/prometheus.ts` },
	sloth: { name: 'Sloth', from: `${SHAPES}/prometheus.ts` },
	'spark-application': { name: 'SparkApplicationPart', from: `${SHAPES}/kubernetes.ts` },
	'trino-resource-groups': { name: 'TrinoResourceGroups', from: `${SHAPES}/data.ts` },
	'trl-sft': { name: 'TrlSft', from: `${SHAPES}/services.ts` },
};

export const schemaNames = Object.keys(bySchema);

/** Our own types by `apiVersion` and `kind`, for objects that no npm package has types for. */
const byKind: Record<string, ShapeType> = {
	'kueue.x-k8s.io/v1beta2 ResourceFlavor': { name: 'ResourceFlavor', from: `${SHAPES}/kubernetes.ts` },
	'kueue.x-k8s.io/v1beta2 ClusterQueue': { name: 'ClusterQueue', from: `${SHAPES}/kubernetes.ts` },
	'kueue.x-k8s.io/v1beta2 LocalQueue': { name: 'LocalQueue', from: `${SHAPES}/kubernetes.ts` },
	'serving.kserve.io/v1beta1 InferenceService': { name: 'InferenceService', from: `${SHAPES}/kubernetes.ts` },
	'sparkoperator.k8s.io/v1beta2 SparkApplication': { name: 'SparkApplication', from: `${SHAPES}/kubernetes.ts` },
	'v3.1.0 DataContract': { name: 'DataContract', from: `${SHAPES}/data.ts` },
};

/** Packages with a file of types for each kind of object: `apps/v1/Deployment` */
const packages = ['kubernetes-models', '@kubernetes-models/argo-rollouts'].map((name) => ({
	name,
	folder: dirname(fileURLToPath(import.meta.resolve(name))),
}));

const typed = z.looseObject({ apiVersion: z.string().regex(/^[\w./-]+$/), kind: z.string().regex(/^\w+$/) });

/** The type of a document, found by the schema in its fence or by its own `apiVersion` and `kind`. Null if we have none. */
export function typeOf(schema: string | null, document: unknown): ShapeType | null {
	if (schema !== null) return bySchema[schema] ?? null;
	const { data } = typed.safeParse(document);
	if (!data) return null;
	const { apiVersion, kind } = data;
	const known = packages.find(({ folder }) => existsSync(join(folder, apiVersion, `${kind}.d.ts`)));
	return (
		byKind[`${apiVersion} ${kind}`] ??
		(known ? { name: `I${kind}`, from: `${known.name}/${apiVersion}/${kind}` } : null)
	);
}
