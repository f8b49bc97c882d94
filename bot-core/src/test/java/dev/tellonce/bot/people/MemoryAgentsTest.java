package dev.tellonce.bot.people;

class MemoryAgentsTest extends AgentsContract {
  private final MemoryAgents agents = new MemoryAgents();

  @Override
  protected Agents agents() {
    return agents;
  }
}
