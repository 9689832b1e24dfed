package web

import (
	"cmp"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/guard"
	"factdesk/internal/kept"
	"factdesk/internal/metrics"
	"factdesk/internal/seal"
	"factdesk/internal/store"
	"factdesk/internal/tracing"
)

// Options are what a server needs. DB is required; the rest has defaults.
type Options struct {
	DB             *store.DB
	Log            *slog.Logger     // slog.Default() if nil
	Now            func() time.Time // time.Now if nil
	BaseURL        string           // where browsers reach us, and under no other name; "": under the Host they send
	Secure         bool             // cookies over https only, always and not just when a request came by it
	Insecure       bool             // cookies over http too, whatever a proxy says
	TrustedProxies []netip.Prefix   // whose X-Forwarded-For, -Host and -Proto are believed
	RatePerMinute  int              // requests of one caller to limited faces; 600 if 0
	Left           *guard.Left      // counts what goes on though nobody waits for it; nothing if nil
	Panics         *guard.Counter   // counts those that became failed requests; a new one if nil
	Metrics        *metrics.Metrics // counts requests; nothing if nil
	Traces         *tracing.Traces  // records requests; nothing if nil
	Memory         int64            // bytes that heavy requests may hold together; 256 MB if 0
	Keep           int              // bytes of answers that are kept; kept.Most if 0
	AtOnce         int64            // requests under way; 2048 if 0
	Patience       time.Duration    // how long what is heavy waits for room or its turn; 10 s if 0
	Key            seal.Source      // of what is sealed; without one nobody can set up an app
	ChunkTime      time.Duration    // how long a chunk of an answer may take; ChunkTime if 0
}

// Server is the engine and what it knows of its routes.
type Server struct {
	Options
	Gin  *gin.Engine   // for libraries that register routes themselves; Declare those
	Kept *kept.Answers // what is answered again

	rules   map[string]Route // by method and path
	routes  []Route
	faces   []Face
	limits  *limits
	room    *room
	origins *http.CrossOriginProtection

	streams  *budget // answers that go on
	times    times
	stopping chan struct{} // closed when the desk stops
}

// New makes a server that answers /healthz and /readyz and has no other routes yet.
func New(o Options) *Server {
	if o.Log == nil {
		o.Log = slog.Default()
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	clock := o.Now // as exact as the databases keep it: what is answered is what is stored
	o.Now = func() time.Time { return clock().UTC().Truncate(time.Microsecond) }
	if o.Panics == nil {
		o.Panics = new(guard.Counter)
	}
	if o.RatePerMinute == 0 {
		o.RatePerMinute = 600
	}
	o.Patience = cmp.Or(o.Patience, patience)
	o.Memory, o.AtOnce, o.ChunkTime = cmp.Or(o.Memory, Memory), cmp.Or(o.AtOnce, AtOnce), cmp.Or(o.ChunkTime, ChunkTime)
	s := &Server{Options: o, Gin: engine(o), Kept: kept.New(o.DB, o.Keep), rules: map[string]Route{}, limits: newLimits(o.RatePerMinute, o.Now), room: newRoom(o), origins: http.NewCrossOriginProtection()}
	s.streams, s.times, s.stopping = &budget{left: streamsAtOnce, most: streamsEach, by: map[string]int64{}}, streamTimes, make(chan struct{})
	if o.BaseURL != "" {
		if err := s.origins.AddTrustedOrigin(o.BaseURL); err != nil {
			panic("web: base URL: " + err.Error()) // config has checked it
		}
	}
	s.Gin.Use(s.record, s.recovery, s.headers, s.ours, s.sameOrigin, s.identify, s.authorize, s.hold, s.body, s.turn, s.work)
	s.Gin.NoRoute(s.noRoute)
	s.Gin.NoMethod(s.noMethod)
	s.health()
	o.Metrics.Answers(s.answers)
	return s
}

func engine(o Options) *gin.Engine {
	gin.SetMode(gin.ReleaseMode)
	g := gin.New()
	g.HandleMethodNotAllowed = true
	g.MaxMultipartMemory = 1 << 20 // what is more goes to a file that is removed
	var proxies []string
	for _, p := range o.TrustedProxies {
		proxies = append(proxies, p.String())
	}
	if err := g.SetTrustedProxies(proxies); err != nil {
		panic("web: trusted proxies: " + err.Error()) // a netip.Prefix is a CIDR
	}
	return g
}

// Face is a part of the address space with its own way to show errors and its limit.
type Face struct {
	Prefix  string                           // "/api/"; the longest that fits is taken
	Error   func(c *gin.Context, p *Problem) // writes the answer; nil: problem+json
	Limited bool                             // counts requests against the rate limit
	JSON    bool                             // takes no forms
}

// Face adds a face. What no face covers is answered as problem+json, without limit.
func (s *Server) Face(f Face) { s.faces = append(s.faces, f) }

func (s *Server) faceOf(path string) Face {
	var best Face
	for _, f := range s.faces {
		if strings.HasPrefix(path, f.Prefix) && len(f.Prefix) >= len(best.Prefix) {
			best = f
		}
	}
	if best.Error == nil {
		best.Error = WriteProblem
	}
	return best
}

// Handler is the finished server. It panics when a route lacks a rule: nobody would
// have decided who may call it.
func (s *Server) Handler() http.Handler {
	for _, r := range s.Gin.Routes() {
		if _, ok := s.rules[r.Method+" "+plainColons(r.Path)]; !ok {
			panic("web: nobody said who may call " + r.Method + " " + r.Path)
		}
	}
	answers, err := packed(s.Gin)
	if err != nil {
		panic("web: packing: " + err.Error()) // of options that stand in the program
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead { // net/http drops the body of the answer
			get := *r
			get.Method = http.MethodGet
			r = &get
		}
		answer := &paced{ResponseWriter: w, within: s.ChunkTime}
		answers.ServeHTTP(answer, r)
		answer.finish()
	})
}
