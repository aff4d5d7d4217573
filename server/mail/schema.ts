export type DemoMailView = { id: string; to: string; subject: string; text: string; sentAt: Date }
export type DemoPerson = { displayName: string; email: string; about: string }
export type Inbox = { mails: DemoMailView[]; people: DemoPerson[] }
