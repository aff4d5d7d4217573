import { readSetting } from '#server/settings/read-settings.ts'

/** Whether those who look after something are asked for a second step, or cannot go on without. */
export const staffSecondStep = () => readSetting('staffSecondFactor')
