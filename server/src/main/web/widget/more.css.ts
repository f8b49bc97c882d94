// The looks of what comes after the launcher: the panel's place, the card and the apology.

export const MORE_CSS = `
.panel{animation:in .18s ease-out;background:#f5f4ef;border-radius:18px;bottom:calc(var(--y,20px) + 72px);box-shadow:0 2px 8px #0002,0 16px 48px #0004;height:660px;max-height:calc(100% - var(--y,20px) - 96px);overflow:hidden;width:392px}
.panel.dark{background:#111715}
iframe{border:0;display:block;height:100%;width:100%}
@keyframes in{from{opacity:0;transform:translateY(12px)}}
@media (max-width:480px),(max-height:480px){
.panel.panel.panel{border-radius:0;height:auto;inset:0;max-height:none;width:auto}
.launch.open{display:none}
}
.sorry{color:#1a2421;font:16px/1.5 system-ui,sans-serif;margin:0;padding:28px 24px}
.dark .sorry{color:#e8efec}
.card{animation:in .18s ease-out;background:#fff;border:1px solid #dbd9cf;border-radius:16px;bottom:calc(var(--y,20px) + 74px);box-shadow:0 2px 8px #0002,0 12px 36px #0003;color:#1a2421;font:16px/1.5 system-ui,sans-serif;max-height:calc(100% - var(--y,20px) - 84px);overflow:auto;overflow-wrap:anywhere;padding:16px;width:min(300px,calc(100vw - 40px))}
.card p{margin:0 0 12px}
.card div{display:flex;flex-wrap:wrap;gap:8px}
.card :is(button,input){background:none;border:1px solid #84877d;border-radius:22px;color:inherit;font:inherit;max-width:100%;min-height:44px;padding:6px 16px}
.card button{cursor:pointer}
form,input{margin:8px 0;width:100%}
.yes :first-child{background:var(--c,#0b4a40);border-color:transparent;color:var(--i,#fff);font-weight:600}
.card :focus-visible{outline:3px solid #14523f;outline-offset:2px}
.dark~.card{background:#1a221f;border-color:#313d38;color:#e8efec}
.dark~.card :focus-visible{outline-color:#a8e8d8}
@media (prefers-reduced-motion:reduce){.panel,.card{animation:none}}
@media (forced-colors:active){.panel,.card{border:1px solid CanvasText}.card button{border:1px solid ButtonText}}
`;
