import type { Template } from './schema.ts'

const judged = ['shaming', 'hostility', 'solicitation'] as const

export const es: readonly Template[] = [
  {
    kind: 'note',
    lanes: ['shaming'],
    from: 1,
    body: 'Gracias por estar aquí. Tus palabras se quedan como están. Solo quería contarte cómo puede sonar [las palabras que dices] a alguien que ya duda de sí.',
  },
  {
    kind: 'note',
    lanes: ['hostility'],
    from: 1,
    body: 'Tus palabras se quedan como están. Se nota que algo te dolió: [de qué se trataba]. La próxima vez puedes decir justo eso; aquí te van a escuchar.',
  },
  {
    kind: 'note',
    lanes: ['solicitation'],
    from: 1,
    body: 'Tus palabras se quedan como están. Una cosa para la próxima vez: aquí es mejor dejar fuera [el enlace, el código, el nombre de la tienda].',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['shaming'],
    from: 1,
    body: 'Gracias por estar aquí. Las palabras que marqué pueden sonar como un juicio sobre otra familia, y aquí casi todos nos juzgamos de sobra. Creo que querías decir [lo que crees que quería decir]. ¿Podrías decirlo de un modo que alguien cansado pueda recibir?',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['shaming'],
    from: 2,
    body: 'Creo que querías ayudar, y las palabras que marqué le dicen a una persona qué clase de madre o padre es. De noche eso pesa mucho. ¿Podrías contar [lo que te preocupa, o lo que te sirvió] hablando de ti? Con gusto lo vuelvo a poner.',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['shaming'],
    from: 3,
    body: 'Te escribo yo, porque las palabras que marqué pueden quedarse mucho tiempo con alguien. No creo que hayas venido para eso. Si hay una preocupación detrás, es [la preocupación que oyes]. Tómate tu tiempo. Cuando encuentres otras palabras, las leeré yo primero.',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['hostility'],
    from: 1,
    body: 'Entiendo que estás enfadado o enfadada. Las palabras que marqué hieren a una persona, y me gustaría conservar lo que quieres decir sin eso. ¿Podrías decir [de qué se trata] otra vez, sin el golpe?',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['hostility'],
    from: 3,
    body: 'Algo tocó un punto que duele. Las palabras que marqué quieren hacer daño y no pude dejarlas a la vista. Lo que hay debajo, [de qué se trata], sí puede decirse aquí. Si quieres intentarlo de nuevo, lo leeré.',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['solicitation'],
    from: 1,
    body: 'Gracias por querer compartirlo. Estos círculos no son para ofertas, así que lo quité de la vista. Si sacas [el enlace, el código, la invitación], lo que has vivido es bienvenido.',
  },
  {
    kind: 'hide',
    lanes: ['shaming'],
    from: 1,
    body: 'Quité esto de la vista porque juzga a otra persona de un modo que puede hacer daño de verdad. Sigues teniendo sitio aquí.',
  },
  {
    kind: 'hide',
    lanes: ['hostility'],
    from: 1,
    body: 'Quité esto de la vista porque ataca a una persona. Tú sigues teniendo sitio aquí; estas palabras no.',
  },
  {
    kind: 'hide',
    lanes: ['solicitation'],
    from: 1,
    body: 'Quité esto de la vista porque ofrece algo en venta. Tu propia historia es bienvenida siempre.',
  },
  {
    kind: 'cool_off',
    lanes: judged,
    from: 1,
    body: 'Han sido días difíciles en este círculo: [qué pasó]. Quité esto de la vista y te pido que unos días leas aquí sin escribir. Después tu sitio es el de siempre.',
  },
  {
    kind: 'mute',
    lanes: judged,
    from: 1,
    body: 'Lo he pensado un buen rato. [Qué pasó], y no fue la primera vez. Quité esto de la vista, y durante unos días podrás leer y no escribir. Si lo entendí mal, otra persona lo mirará de nuevo cuando lo pidas.',
  },
  {
    kind: 'suspend',
    lanes: judged,
    from: 1,
    body: 'Voy a cerrar la puerta por un tiempo, y quiero que lo sepas por una persona: [qué pasó y a quién hizo daño]. Puedes leer mis razones y pedir cuando quieras que otra persona lo mire de nuevo.',
  },
  {
    kind: 'end_membership',
    lanes: judged,
    from: 1,
    body: 'Este círculo tiene que ser un lugar seguro, y [qué pasó] lo ha hecho menos seguro demasiado tiempo. Termino aquí tu participación. Puedes pedir que otra persona lo mire de nuevo.',
  },
  {
    kind: 'offer_care',
    lanes: ['support', ...judged],
    from: 1,
    body: 'Leí lo que escribiste y me alegra que lo dijeras aquí. Suena a muchísimo peso. Esta noche no tienes que llevarlo a solas: en la página de ayuda hay personas que contestan a esta hora. No has hecho nada malo y tus palabras se quedan donde están. ¿Cómo estás ahora mismo?',
  },
  {
    kind: 'offer_care',
    lanes: ['support'],
    from: 3,
    body: 'Leí lo que escribiste y me preocupas, de persona a persona. Aquí importas. Por favor habla esta noche con alguien que sepa de esto: en la página de ayuda hay líneas que contestan ahora, y si puedes estar en peligro en este momento, llama al número de emergencias. No has hecho nada malo. Estaré aquí un rato y leeré lo que respondas.',
  },
  {
    kind: 'uphold',
    lanes: ['appeal'],
    from: 1,
    body: 'Gracias por preguntar. No tuve que ver con la primera decisión, y volví a leerlo todo, también lo que me escribiste. Llego a lo mismo, porque [por qué]. Sé que no es lo que esperabas.',
  },
  {
    kind: 'overturn',
    lanes: ['appeal'],
    from: 1,
    body: 'Gracias por preguntar. Volví a leerlo todo y lo veo de otro modo: [por qué]. Todo está como antes y nada de esto queda contigo. Siento la espera.',
  },
]
