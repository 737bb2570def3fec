import type { IContainer } from 'kubernetes-models/v1/Container';
import type { IPodSpec } from 'kubernetes-models/v1/PodSpec';

/** A part of a container or pod, because guides often show only a few fields. */
export type ContainerPart = Partial<IContainer>;
export type PodPart = Partial<IPodSpec>;

interface Metadata {
	name: string;
	namespace?: string;
	labels?: Record<string, string>;
	annotations?: Record<string, string>;
}

interface Selector {
	matchLabels?: Record<string, string>;
	matchExpressions?: { key: string; operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'; values?: string[] }[];
}

interface Toleration {
	key?: string;
	operator?: 'Exists' | 'Equal';
	value?: string;
	effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
	tolerationSeconds?: number;
}

type Quantity = string | number;

/** Kueue’s API `v1beta2`: https://kueue.sigs.k8s.io/docs/reference/kueue.v1beta2/ */
export interface ResourceFlavor {
	apiVersion: string;
	kind: 'ResourceFlavor';
	metadata: Metadata;
	spec?: {
		nodeLabels?: Record<string, string>;
		nodeTaints?: { key: string; value?: string; effect: string }[];
		tolerations?: Toleration[];
		topologyName?: string;
	};
}

type Preemption = 'Never' | 'LowerPriority' | 'LowerOrNewerEqualPriority';

export interface ClusterQueue {
	apiVersion: string;
	kind: 'ClusterQueue';
	metadata: Metadata;
	spec: {
		cohortName?: string;
		namespaceSelector?: Selector;
		queueingStrategy?: 'StrictFIFO' | 'BestEffortFIFO';
		resourceGroups?: {
			coveredResources: string[];
			flavors: {
				name: string;
				resources: { name: string; nominalQuota: Quantity; borrowingLimit?: Quantity; lendingLimit?: Quantity }[];
			}[];
		}[];
		preemption?: {
			reclaimWithinCohort?: 'Never' | 'LowerPriority' | 'Any';
			withinClusterQueue?: Preemption;
			borrowWithinCohort?: { policy?: 'Never' | 'LowerPriority'; maxPriorityThreshold?: number };
		};
		flavorFungibility?: Record<string, string>;
		stopPolicy?: 'None' | 'Hold' | 'HoldAndDrain';
		fairSharing?: { weight: Quantity };
	};
}

export interface LocalQueue {
	apiVersion: string;
	kind: 'LocalQueue';
	metadata: Metadata;
	spec: { clusterQueue: string; stopPolicy?: 'None' | 'Hold' | 'HoldAndDrain' };
}

interface Resources {
	requests?: Record<string, Quantity>;
	limits?: Record<string, Quantity>;
}

/** KServe’s API `v1beta1`: https://kserve.github.io/website/docs/reference/crd-api */
export interface InferenceService {
	apiVersion: string;
	kind: 'InferenceService';
	metadata: Metadata;
	spec: {
		predictor: {
			minReplicas?: number;
			maxReplicas?: number;
			scaleTarget?: number;
			scaleMetric?: 'concurrency' | 'rps' | 'cpu' | 'memory';
			canaryTrafficPercent?: number;
			timeout?: number;
			containerConcurrency?: number;
			serviceAccountName?: string;
			nodeSelector?: Record<string, string>;
			tolerations?: Toleration[];
			model?: {
				modelFormat: { name: string; version?: string };
				storageUri?: string;
				runtime?: string;
				protocolVersion?: string;
				args?: string[];
				env?: { name: string; value?: string }[];
				resources?: Resources;
			};
			autoScaling?: {
				metrics: {
					type: 'Resource' | 'External' | 'PodMetric';
					resource?: { name: 'cpu' | 'memory'; target: Target };
					external?: {
						metric: {
							backend: 'prometheus' | 'graphite';
							serverAddress?: string;
							query?: string;
							namespace?: string;
						};
						target: Target;
					};
				}[];
			};
		};
	};
}

interface Target {
	type: 'Value' | 'AverageValue' | 'Utilization';
	value?: Quantity;
	averageValue?: Quantity;
	averageUtilization?: number;
}

interface SparkPod {
	cores?: number;
	coreLimit?: string;
	memory?: string;
	memoryOverhead?: string;
	labels?: Record<string, string>;
	annotations?: Record<string, string>;
	serviceAccount?: string;
	nodeSelector?: Record<string, string>;
	tolerations?: Toleration[];
	env?: { name: string; value?: string }[];
}

interface SparkSpec {
	type: 'Java' | 'Scala' | 'Python' | 'R';
	pythonVersion?: '2' | '3';
	mode?: 'cluster' | 'client' | 'in-cluster-client';
	image?: string;
	imagePullPolicy?: string;
	mainClass?: string;
	mainApplicationFile: string;
	arguments?: string[];
	sparkVersion: string;
	sparkConf?: Record<string, string>;
	hadoopConf?: Record<string, string>;
	timeToLiveSeconds?: number;
	restartPolicy?: {
		type?: 'Never' | 'OnFailure' | 'Always';
		onFailureRetries?: number;
		onFailureRetryInterval?: number;
		onSubmissionFailureRetries?: number;
		onSubmissionFailureRetryInterval?: number;
	};
	dynamicAllocation?: { enabled?: boolean; initialExecutors?: number; minExecutors?: number; maxExecutors?: number };
	driver: SparkPod;
	executor: SparkPod & { instances?: number };
}

/** The Spark operator’s API `v1beta2`: https://github.com/kubeflow/spark-operator/blob/master/docs/api-docs.md */
export interface SparkApplication {
	apiVersion: string;
	kind: 'SparkApplication';
	metadata: Metadata;
	spec: SparkSpec;
}

/** A part of a Spark job. */
export interface SparkApplicationPart {
	spec: Partial<SparkSpec>;
}
