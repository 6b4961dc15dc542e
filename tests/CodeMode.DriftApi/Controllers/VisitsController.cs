namespace Library.Controllers;

public sealed class VisitsController : CrudController<Visit, VisitDetails>;
