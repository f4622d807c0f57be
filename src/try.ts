import { seeded } from '#src/statistics/random.ts'
import { gamma, normal, poisson } from './statistics/regression/random-data.ts'
import { designOf } from '#src/statistics/regression/design.ts'
import { families } from '#src/statistics/regression/family.ts'
import { glm } from '#src/statistics/regression/glm.ts'
import { tTail, normalQuantile, fTail } from '#src/statistics/distributions.ts'
import { covarianceOf, standardErrors } from '#src/statistics/regression/covariance.ts'
import { serialCorrelation } from '#src/statistics/regression/serial-correlation.ts'
import { autocorrelation } from '#src/statistics/regression/autocorrelation.ts'
import { usualLag } from './evaluation/its/fitted.ts'
const random = seeded(5)
function sim(n:number, mean:number, rho:number, sd:number, theta:number, terms:number, harmonics:boolean) {
  const from=Math.floor(n*0.5)
  let u=normal(random)*sd
  const y=Float64Array.from({length:n},(_,t)=>{ u=rho*u+Math.sqrt(1-rho*rho)*sd*normal(random); const mu=mean*Math.exp(u-sd*sd/2); return poisson(random, theta?mu*gamma(random,theta)/theta:mu)})
  const time=y.map((_,t)=>t+1), lev=y.map((_,t)=>Number(t>=from)), slope=y.map((_,t)=>Math.max(0,t-from+1))
  const cols:any=[['1',time.map(()=>1)],['l',lev],['t',time]]
  if(terms>1)cols.push(['s',slope])
  if(harmonics)for(const k of [1,2])cols.push(['a'+k,time.map(t=>Math.sin(2*Math.PI*k*t/12))],['b'+k,time.map(t=>Math.cos(2*Math.PI*k*t/12))])
  return glm({design:designOf(cols),outcome:y},families.quasipoisson)
}
const N=600
function wald(fit:any,V:Float64Array,idx:number[]){ const p=fit.coefficients.length; const b=idx.map(i=>fit.coefficients[i]); const v=idx.map(i=>idx.map(j=>V[i*p+j]!));
 if(idx.length===1) return b[0]**2/v[0]![0]!
 const det=v[0]![0]!*v[1]![1]!-v[0]![1]!*v[1]![0]!
 return (b[0]**2*v[1]![1]!-2*b[0]*b[1]*v[0]![1]!+b[1]**2*v[0]![0]!)/det }
for (const harm of [false,true]) for (const terms of [1,2]) for (const n of [48,60,120]) for (const [rho,sd] of [[0,0],[0.4,.3],[0.7,.3],[.5,1]] as const) {
  const mean=20; const hit:Record<string,number>={quasi:0,nw:0,ar:0,rho:0}
  for(let i=0;i<N;i++){ const f=sim(n,mean,rho,sd,0,terms,harm); const idx=terms>1?[1,3]:[1]
    const q=idx.length
    const m=wald(f,covarianceOf(f,'model'),idx); if(fTail(m/q,q,f.residualDf)<.05)hit.quasi!++
    const w=wald(f,covarianceOf(f,'newey-west',usualLag(n)),idx); if(fTail(w/q,q,f.residualDf)<.05)hit.nw!++
    const s=serialCorrelation(f); const a=wald(f,s.covariance,idx); if(fTail(a/q,q,s.df)<.05)hit.ar!++; hit.rho!+=s.rho }
  console.log(harm,terms,n,rho,sd,Object.entries(hit).map(([k,v])=>k+' '+(v/N).toFixed(3)).join('  '))
}
