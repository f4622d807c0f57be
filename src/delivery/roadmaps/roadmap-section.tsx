import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { RoadmapCount } from './roadmap-counts.ts'

export interface RoadmapSectionProps {
  base: string
  commitment: string
  counts: Pick<RoadmapCount, 'asked' | 'accepted' | 'late'> | null
  /** Somebody who works here is led to the roadmaps themselves. */
  member: boolean
  /** There is work with its days to be drawn. */
  timeline: boolean
}

/** Whether those who owe a promise have said how they mean to keep it: numbers, for everybody. */
export function RoadmapSection({ base, commitment, counts, member, timeline }: RoadmapSectionProps) {
  const { t, to } = useLanguage()
  if (!counts && !member && !timeline) return null
  return (
    <Section id="roadmaps" title={t('roadmaps.public.title')}>
      {counts && (
        <p>{t('roadmaps.public.counts', { asked: counts.asked, accepted: counts.accepted, late: counts.late })}</p>
      )}
      <ul className="bare">
        {member && (
          <li>
            <a href={to(`${base}/commitments/${commitment}/roadmaps`)}>{t('roadmaps.public.work')}</a>
          </li>
        )}
        {timeline && (
          <li>
            <a href={to(`${base}/gantt/commitments/${commitment}`)}>{t('roadmaps.public.gantt')}</a>
          </li>
        )}
      </ul>
    </Section>
  )
}
