package dev.tellonce.server.admin;

import dev.tellonce.server.net.Route;
import java.util.ArrayList;
import java.util.List;

/** The administrators' calls. Any thread; they block on the store. */
public final class AdminRoutes {
  private final AdminSide side;

  /**
   * Creates the calls.
   *
   * @param side what they share
   */
  public AdminRoutes(AdminSide side) {
    this.side = side;
  }

  /** The routes. */
  public List<Route> routes() {
    Gate gate = new Gate(side);
    List<Route> routes = new ArrayList<>(new AgentRoutes(side, gate).routes());
    routes.addAll(new InvitationRoutes(side, gate).routes());
    routes.addAll(new FaqRoutes(side, gate).routes());
    routes.addAll(new CannedRoutes(side, gate).routes());
    routes.addAll(new LookRoutes(side, gate).routes());
    routes.addAll(new ToneModeRoutes(side, gate).routes());
    routes.addAll(new SurveyRoutes(side, gate).routes());
    routes.addAll(new QuestionRoutes(side, gate).routes());
    routes.addAll(new ImportRoutes(side, gate).routes());
    routes.addAll(new SettingsRoutes(side, gate).routes());
    routes.addAll(new ToneRoutes(side, gate).routes());
    routes.addAll(new SetupRoutes(side, gate).routes());
    routes.addAll(new AuditRoutes(side, gate).routes());
    return routes;
  }
}
