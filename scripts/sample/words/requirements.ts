import type { RoleSlug } from '#domain/vocabulary.ts';

/** What candidates must bring, by role. Years, level and cloud have sentences of their own. */
export const requirements: Record<RoleSlug, readonly string[]> = {
	'mlops-engineer': [
		'Python you would be happy to see run unattended: typed, packaged and tested',
		'A firm grip on containers and Kubernetes, down to reading events and logs when a pod will not start',
		'Knowledge of PyTorch or TensorFlow deep enough to debug a model that will not load',
		'Practice with {iac} or another way to describe infrastructure as code',
		'Experience with at least one workflow orchestrator, such as {orchestrator}',
		'Understanding of how models fail in production and how one would notice',
		'Working knowledge of {tracker} or a similar experiment tracker',
		'Experience of running a service that others depend on, on-call included',
		'Clear writing: design notes, runbooks and reviews that colleagues can act on',
		'Comfort with Linux, networking basics and a profiler',
		'Sound habits in testing, code review and continuous delivery',
		'Willingness to sit down with {users} and understand what they are trying to do',
		'SQL good enough to find out why a feature looks wrong',
		'Some experience of GPUs: drivers, memory, scheduling and what they cost',
	],
	'ml-engineer': [
		'A solid basis in statistics and machine learning, gained at university or on the job',
		'Fluent Python and PyTorch, with code that others can maintain',
		'Experience of taking at least one model from idea to users',
		'Skill in designing experiments and honest evaluation',
		'Good SQL and patience with messy data',
		'Ability to explain a model’s limits to people outside the field',
		'Familiarity with gradient boosting as well as neural networks',
		'Care for data protection and for the people behind the rows',
		'Habit of version control, tests and code review in modelling work',
		'Interest in the product and in what happens after launch',
	],
	'data-engineer': [
		'Strong SQL and Python, with tests',
		'Experience with {warehouse} or another analytical warehouse',
		'Practice in data modelling, and opinions on when to denormalise',
		'Experience with dbt or a similar transformation tool',
		'Knowledge of {dataflow} or another scheduler for data pipelines',
		'Understanding of streaming concepts: ordering, late events, replay',
		'A sense of what data is worth and what it costs',
		'Ability to agree on definitions with finance, product and analysts',
		'Care for data protection law in daily work',
		'Good written English',
	],
	'devops-engineer': [
		'Hands-on experience with Kubernetes in production',
		'Solid practice in {iac}, modules and state handling included',
		'Experience of building CI/CD with {ci} or a similar system',
		'Scripting in Python, Go or Bash that others can read',
		'Good knowledge of Linux and of networks',
		'A habit of automating the second time, not the tenth',
		'Experience with monitoring in {metrics}',
		'Friendly and clear communication with developers',
		'Understanding of identity, secrets and least privilege',
		'Experience with GitOps is welcome in daily work',
	],
	'data-platform-engineer': [
		'Experience of running a data platform or lakehouse that many teams share',
		'Good knowledge of {compute} and of how distributed jobs go wrong',
		'Software engineering in Python, Java or Scala',
		'Practice with open table formats such as {lake}',
		'Experience with {iac} and Kubernetes',
		'Understanding of access control and data governance',
		'Product sense for internal users',
		'Experience with {stream} in production',
		'Ability to read a query plan and a cloud bill',
		'Clear written communication across time zones',
	],
	sre: [
		'Experience of keeping distributed systems up under real load',
		'Programming in Go or Python beyond scripts',
		'Deep knowledge of Linux and networking',
		'Practice with SLOs and error budgets',
		'Calm in incidents and curiosity afterwards',
		'Experience with Kubernetes and {iac}',
		'Good knowledge of observability tools such as {metrics}',
		'Experience with relational databases under pressure',
		'Ability to say no to a launch with reasons and a way forward',
		'Willingness to share on-call fairly',
	],
};

export const niceToHaves: readonly string[] = [
	'Contributions to open source, large or small',
	'Experience in a regulated industry',
	'Having taught or mentored others',
	'Rust or Go beside Python',
	'Experience with event-driven systems',
	'A talk, a blog post or an internal guide you are proud of',
	'Experience of working in a fully distributed team',
	'Knowledge of data protection law',
	'Having planned a migration that nobody noticed',
	'Cost awareness: you have cut a bill and can tell how',
	'Experience with privacy-preserving techniques',
	'A second language spoken in one of our markets',
];

/** By level; `{years}` is a number. Used where years are stated. */
export const yearsSentences: readonly string[] = [
	'{years}+ years of professional experience in {field}',
	'At least {years} years of experience in {field}',
	'{years} or more years of hands-on work in {field}',
	'Minimum of {years} years of experience in {field}',
];

export const juniorSentences: readonly string[] = [
	'A first job, an internship or a serious project of your own in {field}; we teach the rest',
	'You are at the start of your career and have built something that others used',
	'A degree, a course or self-taught knowledge: we care about what you can show',
];

export const unstatedSentences: readonly string[] = [
	'Proven experience in {field}; the level follows from the interviews',
	'Experience in {field} that you can show, however long it took to gain',
	'A track record in {field}: we hire at several levels for this team',
];

export const levelSentences = {
	senior: [
		'You have led a technical project from problem to lasting operation',
		'You mentor colleagues and raise the standard of reviews',
		'You weigh managed services against building, and write the reasons down',
	],
	staff: [
		'You have set technical direction across several teams and brought people along',
		'You turn an unclear problem into a plan that four teams can follow',
		'You change how an organisation works, by example and by design documents',
	],
} as const;

/** What the years are in, by role. */
export const fields: Record<RoleSlug, readonly string[]> = {
	'mlops-engineer': [
		'MLOps, platform or infrastructure engineering',
		'running machine-learning systems in production',
		'software engineering, part of it close to machine learning',
	],
	'ml-engineer': ['applied machine learning', 'building machine-learning products'],
	'data-engineer': ['data engineering', 'building data pipelines'],
	'devops-engineer': ['DevOps or infrastructure engineering', 'cloud infrastructure and automation'],
	'data-platform-engineer': ['data platform or backend engineering', 'building data infrastructure'],
	sre: ['site reliability or systems engineering', 'operating production systems'],
};
