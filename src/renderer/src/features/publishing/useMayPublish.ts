import { moves } from '../../../../shared/article/moves'
import { useChannel } from '../../app/queries'

/** Whether the acting profile may decide on what readers see. True until it is known: main refuses in any case. */
export function useMayPublish(): boolean {
  const { data: profile } = useChannel('profile:current', {})
  return profile?.roles.includes(moves.publish.role) !== false
}
