package figure

// Labels are words that number what they name.
var Labels = Words(`no no. nos nos. nr nrs number numbers chapter chapters article articles section sections paragraph page pages p pp p. pp. vol volume figure fig table phase stage
	level type version versions flight route highway interstate room rooms- gate platform channel district ward precinct- exhibit item clause rule amendment title schedule appendix
	annex part grade category tier class unit- block apartment apt suite box lot episode season verse psalm line- option step game round match week matchday race heat group pool
	formula mark model windows ios android python java exit lap hole line area zone terminal building hall junction season proposition prop prop. measure question resolution
	bill form act size code psalm day`)

// Makes are makes whose numbers are models, also before a plural.
var Makes = Words(`boeing airbus falcon apollo iphone galaxy pixel windows ios android playstation xbox fortune ftse s&p nikkei russell stoxx nasdaq dax cac asx voyager soyuz
	antonov tupolev sukhoi covid opus bmw audi mercedes porsche ferrari mazda peugeot renault kia tesla hyundai starlink explorer artemis viking mariner gemini gpt claude python
	formula area studio catch channel motel rtx geforce ryzen core moto shahed mig leopard challenger patriot javelin himars atacms abrams`)
