namespace CodeMode.DriftApi.Controllers;

public sealed class VisitsController : CrudController<Visit, VisitDetails>;
