/** A project to begin with: finds the edges of a picture with the engine, and nothing else. Depends on the engine alone. */
package starter;
