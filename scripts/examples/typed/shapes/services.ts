type OneOrMore = string | string[];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
export interface IamPolicy {
	Version: '2012-10-17';
	Id?: string;
	Statement: {
		Sid?: string;
		Effect: 'Allow' | 'Deny';
		Principal?: '*' | { AWS?: OneOrMore; Federated?: OneOrMore; Service?: OneOrMore };
		Action?: OneOrMore;
		NotAction?: OneOrMore;
		Resource?: OneOrMore;
		NotResource?: OneOrMore;
		Condition?: Partial<Record<IamOperator, Record<string, OneOrMore>>>;
	}[];
}

type IamOperator =
	| 'StringEquals'
	| 'StringNotEquals'
	| 'StringLike'
	| 'StringNotLike'
	| 'ArnEquals'
	| 'ArnLike'
	| 'Bool'
	| 'IpAddress'
	| 'NotIpAddress'
	| 'NumericLessThan'
	| 'DateLessThan'
	| 'Null';

/** https://docs.litellm.ai/docs/proxy/config_settings */
export interface Litellm {
	model_list: {
		model_name: string;
		litellm_params: {
			model: string;
			api_base?: string;
			api_key?: string;
			api_version?: string;
			rpm?: number;
			tpm?: number;
			timeout?: number;
		};
	}[];
	litellm_settings?: {
		num_retries?: number;
		request_timeout?: number;
		fallbacks?: Record<string, string[]>[];
		context_window_fallbacks?: Record<string, string[]>[];
		drop_params?: boolean;
		cache?: boolean;
	};
	router_settings?: Record<string, unknown>;
	general_settings?: { master_key?: string; database_url?: string; alerting?: string[] };
}

interface Named<Type extends string> {
	name: string;
	type: Type;
}

type SamplingPolicy =
	| (Named<'status_code'> & { status_code: { status_codes: ('ERROR' | 'OK' | 'UNSET')[] } })
	| (Named<'latency'> & { latency: { threshold_ms: number; upper_threshold_ms?: number } })
	| (Named<'probabilistic'> & { probabilistic: { sampling_percentage: number; hash_salt?: string } })
	| (Named<'rate_limiting'> & { rate_limiting: { spans_per_second: number } })
	| Named<'always_sample'>;

/** The tail-sampling processor: https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/processor/tailsamplingprocessor */
export interface OtelCollector {
	processors: {
		tail_sampling?: {
			decision_wait?: string;
			num_traces?: number;
			expected_new_traces_per_sec?: number;
			decision_cache?: { sampled_cache_size?: number; non_sampled_cache_size?: number };
			policies: SamplingPolicy[];
		};
	};
}

/** https://www.envoyproxy.io/docs/envoy/latest/api-v3/config/cluster/v3/cluster.proto */
export interface EnvoyCluster {
	name: string;
	connect_timeout?: string;
	type?: 'STATIC' | 'STRICT_DNS' | 'LOGICAL_DNS' | 'EDS' | 'ORIGINAL_DST';
	lb_policy?: string;
	circuit_breakers?: {
		thresholds: {
			priority?: 'DEFAULT' | 'HIGH';
			max_connections?: number;
			max_pending_requests?: number;
			max_requests?: number;
			max_retries?: number;
			retry_budget?: { budget_percent?: { value: number }; min_retry_concurrency?: number };
			track_remaining?: boolean;
		}[];
	};
	outlier_detection?: {
		consecutive_5xx?: number;
		consecutive_gateway_failure?: number;
		interval?: string;
		base_ejection_time?: string;
		max_ejection_time?: string;
		max_ejection_percent?: number;
		enforcing_consecutive_5xx?: number;
	};
	common_lb_config?: { healthy_panic_threshold?: { value: number } };
	health_checks?: Record<string, unknown>[];
}

/** Options of `trl sft` that guides show: https://huggingface.co/docs/trl/sft_trainer and /docs/transformers/main_classes/trainer */
export interface TrlSft {
	model_name_or_path: string;
	dataset_name: string;
	use_peft?: boolean;
	lora_r?: number;
	lora_alpha?: number;
	lora_dropout?: number;
	learning_rate?: number;
	num_train_epochs?: number;
	per_device_train_batch_size?: number;
	gradient_accumulation_steps?: number;
	max_length?: number;
	packing?: boolean;
	assistant_only_loss?: boolean;
	completion_only_loss?: boolean;
	output_dir: string;
}
