/** Benefits that hold everywhere. */
export const benefits: readonly string[] = [
	'{leave} days of paid leave and a closed office between the years',
	'A $500 stipend for your desk at home, renewed every second year',
	'Sixteen weeks of fully paid parental leave for every parent',
	'A learning budget of 2,000 a year for courses, books and conferences',
	'Two meetings of the whole company a year, in places one can reach by train',
	'Equity for every employee, explained in plain words',
	'A four-day week in August',
	'Sabbatical of one month after four years',
	'Equipment of your choice, and its repair',
	'Paid time for open-source work',
	'Working hours that you set yourself around a few shared ones',
	'Free counselling, in confidence, for you and your family',
];

/** Names a cloud without saying that the job uses it. */
export const cloudBenefit =
	'Exam fees paid for certificates of your choice, be it AWS, project management or a language';

/** Benefits that show in which country a job is. */
export const countryBenefits: Record<string, string> = {
	US: '401(k) with a 4% match, and medical, dental and vision cover from day one',
	CA: 'RRSP matching and extended health cover',
	GB: 'Workplace pension with an employer contribution of 8%',
	DE: 'A subsidy for your company pension and for the Deutschlandticket',
	NL: 'Pension contributions and a home-working allowance',
	PT: 'Meal allowance and private health insurance',
	PL: 'Private medical care and a sports card',
	IN: 'Health insurance for you and your parents',
	BR: 'Meal voucher and health plan',
};

export const processes: readonly string[] = [
	'A call with the hiring manager, a technical conversation about your past work, a design session and a meeting with the team. Two to three weeks in all.',
	'After a short call you receive a small task (three hours at most, paid), which we then discuss. A last round is with two future colleagues.',
	'Four conversations, no riddles: introduction, debugging session, system design, values. You hear from us within two days after each.',
	'An introduction, a live exercise in a repository like ours, and a long talk with the team. You may ask us as much as we ask you.',
];

export const equality: readonly string[] = [
	'We welcome applications from people of every background and adapt interviews to your needs.',
	'We hire for what people can do and keep our process the same for all. Tell us if you need an adjustment.',
	'Everyone who can do this work is welcome here, whatever their origin, age, gender, faith or family.',
];

/** Headings, one row a style; an employer keeps its own. */
export interface Headings {
	about: string;
	role: string;
	duties: string;
	requirements: string;
	nice: string;
	team: string;
	benefits: string;
	process: string;
}

export const headings: readonly Headings[] = [
	{
		about: 'About us',
		role: 'About the role',
		duties: 'What you’ll do',
		requirements: 'What you bring',
		nice: 'Nice to have',
		team: 'About the team',
		benefits: 'What we offer',
		process: 'Our hiring process',
	},
	{
		about: 'About {name}',
		role: 'The role',
		duties: 'Responsibilities',
		requirements: 'Requirements',
		nice: 'Bonus points',
		team: 'The team',
		benefits: 'Benefits',
		process: 'Interview process',
	},
	{
		about: 'Who we are',
		role: 'The opportunity',
		duties: 'In this role you will',
		requirements: 'Who you are',
		nice: 'Preferred qualifications',
		team: 'Our team',
		benefits: 'Perks and benefits',
		process: 'How to apply',
	},
	{
		about: 'Our company',
		role: 'Overview',
		duties: 'Your responsibilities',
		requirements: 'What we’re looking for',
		nice: 'It’s a plus if',
		team: 'The team',
		benefits: 'Why join us',
		process: 'Hiring process',
	},
];
