export type Severity = 'ordinary' | 'major';
