/** `30s`, `1h30m`. The type accepts any string. */
type Duration = string;
type Labels = Record<string, string>;

/** https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/ */
export interface PrometheusRules {
	groups: {
		name: string;
		interval?: Duration;
		limit?: number;
		query_offset?: Duration;
		labels?: Labels;
		rules: (Recording | Alerting)[];
	}[];
}

interface Recording {
	record: string;
	expr: string;
	labels?: Labels;
}

interface Alerting {
	alert: string;
	expr: string;
	for?: Duration;
	keep_firing_for?: Duration;
	labels?: Labels;
	annotations?: Labels;
}

/** https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/ */
export interface PrometheusTest {
	rule_files: string[];
	evaluation_interval?: Duration;
	group_eval_order?: string[];
	tests: {
		name?: string;
		interval?: Duration;
		input_series: { series: string; values: string }[];
		alert_rule_test?: {
			eval_time: Duration;
			alertname: string;
			exp_alerts?: { exp_labels?: Labels; exp_annotations?: Labels }[];
		}[];
		promql_expr_test?: { expr: string; eval_time: Duration; exp_samples: { labels: string; value: number }[] }[];
		external_labels?: Labels;
	}[];
}

interface Route {
	receiver?: string;
	group_by?: string[];
	group_wait?: Duration;
	group_interval?: Duration;
	repeat_interval?: Duration;
	matchers?: string[];
	continue?: boolean;
	mute_time_intervals?: string[];
	active_time_intervals?: string[];
	routes?: Route[];
}

/** https://prometheus.io/docs/alerting/latest/configuration/ */
export interface Alertmanager {
	global?: Record<string, unknown>;
	templates?: string[];
	route?: Route;
	inhibit_rules?: { name?: string; source_matchers?: string[]; target_matchers?: string[]; equal?: string[] }[];
	receivers?: {
		name: string;
		pagerduty_configs?: {
			routing_key?: string;
			routing_key_file?: string;
			service_key?: string;
			severity?: string;
			send_resolved?: boolean;
		}[];
		webhook_configs?: { url?: string; url_file?: string; send_resolved?: boolean; max_alerts?: number }[];
		slack_configs?: {
			api_url?: string;
			api_url_file?: string;
			channel?: string;
			send_resolved?: boolean;
			text?: string;
		}[];
		email_configs?: { to: string; from?: string; smarthost?: string; send_resolved?: boolean }[];
	}[];
	time_intervals?: Record<string, unknown>[];
}

interface SlothAlert {
	disable?: boolean;
	labels?: Labels;
	annotations?: Labels;
}

/** https://sloth.dev/specs/default/ */
export interface Sloth {
	version: 'prometheus/v1';
	service: string;
	labels?: Labels;
	slos: {
		name: string;
		objective: number;
		description?: string;
		labels?: Labels;
		sli: {
			events?: { error_query: string; total_query: string };
			raw?: { error_ratio_query: string };
			plugin?: { id: string; options?: Labels };
		};
		alerting: {
			name?: string;
			labels?: Labels;
			annotations?: Labels;
			page_alert?: SlothAlert;
			ticket_alert?: SlothAlert;
		};
	}[];
}
