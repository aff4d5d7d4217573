/**
 * Runs before anything is painted. Whoever left this tab and comes upon one of our pages by going back is sent
 * on before it can be seen; whoever opens a page anew has come back.
 */
export const leftScript = `(()=>{try{
const k='enough:left',away=()=>{const u=sessionStorage.getItem(k);if(!u)return false;
document.documentElement.style.visibility='hidden';document.title='Weather';location.replace(u);return true};
const n=performance.getEntriesByType('navigation')[0];
if(!n||n.type==='back_forward')away();else sessionStorage.removeItem(k);
addEventListener('pageshow',e=>{if(e.persisted)away()});
}catch{}})()`
