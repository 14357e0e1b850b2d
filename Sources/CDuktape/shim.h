/* Duktape's interface is macros in good part; these are functions, which Swift can call. */
#include <duktape.h>
#include <stdlib.h>

/* What an engine may use, and uses. */
typedef struct {
  size_t limit;
  size_t used;
} engine_memory;

/* Each block is preceded by its size, in as many bytes as keep the block aligned. */
#define ENGINE_HEAD 16

static void engine_give(void *memory, void *block) {
  if (!block) return;
  char *start = (char *)block - ENGINE_HEAD;
  ((engine_memory *)memory)->used -= *(size_t *)start;
  free(start);
}

static void *engine_retake(void *memory, void *block, duk_size_t size) {
  engine_memory *pool = (engine_memory *)memory;
  if (size == 0) {
    engine_give(memory, block);
    return NULL;
  }
  char *start = block ? (char *)block - ENGINE_HEAD : NULL;
  size_t old = start ? *(size_t *)start : 0;
  if (size > pool->limit || pool->used - old > pool->limit - size) return NULL;
  char *moved = (char *)realloc(start, size + ENGINE_HEAD);
  if (!moved) return NULL;
  *(size_t *)moved = size;
  pool->used += size - old;
  return moved + ENGINE_HEAD;
}

static void *engine_take(void *memory, duk_size_t size) { return engine_retake(memory, NULL, size); }

/* A new engine that takes its memory from `memory`, or NULL. */
static inline duk_context *engine_new(engine_memory *memory) {
  return duk_create_heap(engine_take, engine_retake, engine_give, memory, NULL);
}

static inline void engine_free(duk_context *engine) { duk_destroy_heap(engine); }

/* Runs a program; the result or the error is on the stack. Returns 0 where it succeeded. */
static inline int engine_run(duk_context *engine, const char *program, size_t size) {
  return duk_peval_lstring(engine, program, size);
}

/* Calls a global function with one text; the result or the error is on the stack. */
static inline int engine_call(duk_context *engine, const char *name, const char *text, size_t size) {
  duk_get_global_string(engine, name);
  duk_push_lstring(engine, text, size);
  return duk_pcall(engine, 1);
}

/* What is on the stack, as text; it stays valid until it is dropped. */
static inline const char *engine_text(duk_context *engine) { return duk_safe_to_string(engine, -1); }

static inline void engine_drop(duk_context *engine) { duk_pop(engine); }
