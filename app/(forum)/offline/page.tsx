import { WithoutNetwork } from './_offline/without-network.tsx'

export const metadata = { title: 'Without a network' }

/** Stands in for every page while there is no network. It is made for nobody: what it shows lies on the device. */
export default function OfflinePage() {
  return <WithoutNetwork />
}
