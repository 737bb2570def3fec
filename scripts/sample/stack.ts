import type { CloudSlug } from './intent.ts';
import type { Chance } from './random.ts';

/** What an employer’s sentences name in their slots; the same in all its adverts. */
export type Stack = Record<string, string>;

const clouds: Record<CloudSlug, Stack> = {
	aws: { k8s: 'EKS', store: 'S3', mlservice: 'SageMaker', warehouse: 'Redshift' },
	gcp: { k8s: 'GKE', store: 'Google Cloud Storage', mlservice: 'Vertex AI', warehouse: 'BigQuery' },
	azure: { k8s: 'AKS', store: 'Azure Blob Storage', mlservice: 'Azure Machine Learning', warehouse: 'Azure Synapse' },
};
const noCloud: Stack = {
	k8s: 'Kubernetes',
	store: 'object storage',
	mlservice: 'a managed training service',
	warehouse: 'Snowflake',
};

const choices: Record<string, readonly string[]> = {
	orchestrator: ['Airflow', 'Kubeflow Pipelines', 'Metaflow', 'Prefect', 'Argo Workflows', 'Flyte', 'Dagster'],
	dataflow: ['Airflow', 'Dagster', 'Prefect'],
	tracker: ['MLflow', 'MLflow', 'Weights & Biases', 'ClearML'],
	features: ['Feast', 'Tecton', 'Hopsworks'],
	server: ['Triton', 'KServe', 'BentoML', 'Seldon Core', 'Ray Serve', 'TorchServe'],
	iac: ['Terraform', 'Terraform', 'Pulumi', 'OpenTofu'],
	ci: ['GitHub Actions', 'GitLab CI', 'Jenkins', 'Buildkite'],
	cd: ['Argo CD', 'Flux'],
	stream: ['Kafka', 'Kafka', 'Pulsar'],
	metrics: ['Prometheus and Grafana', 'Datadog', 'Grafana'],
	drift: ['Evidently', 'our own drift checks', 'NannyML'],
	llmserver: ['vLLM', 'TensorRT-LLM', 'SGLang'],
	vector: ['pgvector', 'Qdrant', 'Weaviate', 'Milvus'],
	trace: ['Langfuse', 'OpenTelemetry', 'Phoenix'],
	compute: ['Spark', 'Ray', 'Dask'],
	lake: ['Apache Iceberg', 'Delta Lake', 'Apache Hudi'],
	users: ['our data scientists', 'our machine-learning engineers', 'our researchers', 'our modelling teams'],
	team: ['a team of six', 'a team of nine', 'the infrastructure group', 'a small team in four countries'],
	rotation: ['five', 'six', 'eight'],
	alarms: ['two', 'three', 'five'],
	teamsize: ['five', 'seven', 'nine'],
	volume: ['40,000', '250,000', 'two million', 'eleven million', '90 million'],
	sources: ['thirty', 'sixty', 'a hundred and twenty'],
	engineers: ['45', '120', '300'],
	cameras: ['ninety', 'four hundred', 'two thousand'],
	people: ['38', '64', '90', '140', '210'],
	crowd: ['2,400', '3,800', '6,400', '9,000', '14,000'],
	leave: ['28', '30', '33'],
};

export function chooseStack(draw: Chance): Stack {
	return Object.fromEntries(Object.entries(choices).map(([slot, words]) => [slot, draw.pick(words)]));
}

/** Words for what a cloud sells, or neutral ones where an advert names no cloud. */
export function cloudWords(named: readonly CloudSlug[]): Stack {
	return named[0] ? clouds[named[0]] : noCloud;
}

export const cloudNames: Record<CloudSlug, string> = { aws: 'AWS', gcp: 'GCP', azure: 'Azure' };
