type DataTest =
	string | Record<string, { arguments?: Record<string, unknown>; config?: Record<string, unknown>; name?: string }>;

interface Period {
	count: number;
	period: 'minute' | 'hour' | 'day';
}

interface DbtColumn {
	name: string;
	description?: string;
	data_type?: string;
	data_tests?: DataTest[];
}

interface Freshness {
	freshness?: { warn_after?: Period; error_after?: Period; filter?: string } | null;
	loaded_at_field?: string;
	loaded_at_query?: string;
	enabled?: boolean;
}

/** Property files of dbt: https://docs.getdbt.com/reference/configs-and-properties */
export interface Dbt {
	version?: 2;
	sources?: {
		name: string;
		database?: string;
		schema?: string;
		description?: string;
		config?: Freshness;
		tables: {
			name: string;
			description?: string;
			config?: Freshness;
			columns?: DbtColumn[];
			data_tests?: DataTest[];
		}[];
	}[];
	snapshots?: {
		name: string;
		relation: string;
		description?: string;
		config: {
			unique_key: string | string[];
			strategy: 'timestamp' | 'check';
			updated_at?: string;
			check_cols?: string[] | 'all';
			hard_deletes?: 'ignore' | 'invalidate' | 'new_record';
			dbt_valid_to_current?: string;
			database?: string;
			schema?: string;
		};
	}[];
	models?: {
		name: string;
		description?: string;
		config?: {
			materialized?: 'view' | 'table' | 'incremental' | 'ephemeral' | 'materialized_view';
			incremental_strategy?: 'append' | 'merge' | 'delete+insert' | 'insert_overwrite' | 'microbatch';
			event_time?: string;
			batch_size?: 'hour' | 'day' | 'month' | 'year';
			begin?: string;
			lookback?: number;
			concurrent_batches?: boolean;
			unique_key?: string | string[];
			on_schema_change?: 'ignore' | 'append_new_columns' | 'sync_all_columns' | 'fail';
			partition_by?: {
				field: string;
				data_type?: string;
				granularity?: 'hour' | 'day' | 'month' | 'year';
				copy_partitions?: boolean;
			};
			cluster_by?: string | string[];
			contract?: { enforced: boolean };
			tags?: string | string[];
		};
		columns?: DbtColumn[];
		data_tests?: DataTest[];
	}[];
}

interface ContractProperty {
	name: string;
	description?: string;
	logicalType?: 'string' | 'date' | 'timestamp' | 'time' | 'number' | 'integer' | 'object' | 'array' | 'boolean';
	physicalType?: string;
	primaryKey?: boolean;
	required?: boolean;
	unique?: boolean;
	classification?: string;
	examples?: unknown[];
}

/** The Open Data Contract Standard 3.1: https://bitol-io.github.io/open-data-contract-standard/v3.1.0/ */
export interface DataContract {
	apiVersion: string;
	kind: 'DataContract';
	id: string;
	name?: string;
	version: string;
	status: string;
	domain?: string;
	schema?: {
		name: string;
		physicalName?: string;
		physicalType?: string;
		description?: string;
		properties?: ContractProperty[];
	}[];
}

type Words = string;

/** https://debezium.io/documentation/reference/stable/connectors/postgresql.html */
export interface DebeziumPostgresql {
	name: string;
	config: {
		'connector.class': 'io.debezium.connector.postgresql.PostgresConnector';
		'plugin.name'?: 'pgoutput' | 'decoderbufs';
		'database.hostname': Words;
		'database.port'?: Words;
		'database.user': Words;
		'database.password': Words;
		'database.dbname': Words;
		'topic.prefix': Words;
		'slot.name'?: Words;
		'publication.name'?: Words;
		'publication.autocreate.mode'?: 'all_tables' | 'disabled' | 'filtered' | 'no_tables';
		'schema.include.list'?: Words;
		'table.include.list'?: Words;
		'table.exclude.list'?: Words;
		'snapshot.mode'?: Words;
		'heartbeat.interval.ms'?: Words;
		'heartbeat.action.query'?: Words;
		'tombstones.on.delete'?: Words;
	};
}

interface ResourceGroup {
	name: string;
	softMemoryLimit?: string;
	hardPhysicalDataScanLimit?: string;
	softCpuLimit?: string;
	hardCpuLimit?: string;
	softConcurrencyLimit?: number;
	hardConcurrencyLimit: number;
	maxQueued: number;
	schedulingPolicy?: 'fair' | 'weighted' | 'weighted_fair' | 'query_priority';
	schedulingWeight?: number;
	jmxExport?: boolean;
	subGroups?: ResourceGroup[];
}

/** https://trino.io/docs/current/admin/resource-groups.html */
export interface TrinoResourceGroups {
	rootGroups: ResourceGroup[];
	selectors: {
		user?: string;
		userGroup?: string;
		originalUser?: string;
		source?: string;
		queryText?: string;
		queryType?: string;
		clientTags?: string[];
		group: string;
	}[];
	cpuQuotaPeriod?: string;
}
