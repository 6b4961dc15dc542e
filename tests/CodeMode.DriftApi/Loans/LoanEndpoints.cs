using System.Security.Claims;
using Library.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Library.Loans;

static class LoanEndpoints
{
    public static void MapLoans(this RouteGroupBuilder api)
    {
        var loans = api.MapGroup("loans").WithTags("Loans");
        loans.RequireAuthorization();
        loans.MapGet("", ListLoans).WithName("listLoans").ProducesProblem(401);
        loans.MapGet("{loanId:int}", GetLoan).WithName("getLoan");
        var created = loans.MapPost("", CreateLoan);
        created.WithName("createLoan").ProducesValidationProblem();
        loans.MapPatch("{loanId:int}", (int loanId, LoanChange change) => TypedResults.Ok(change)).WithName("changeLoan");
        loans.MapDelete("{loanId:int}", (int loanId) => TypedResults.NoContent()).WithName("endLoan");
        loans.MapGet("{loanId:int}/fee", (int loanId, decimal? rate) => TypedResults.Ok(1.5m)).WithName("getFee");
        loans.MapGet("overdue/{year}/{month?}", (int year, int? month, LoanState state = LoanState.Open) => TypedResults.Ok(new List<Loan>())).WithName("listOverdue");
        loans.MapPost("{loanId:int}/renewals", Results<Ok<Loan>, NotFound, UnprocessableEntity<string>> (int loanId, ILoanPolicy policy, ClaimsPrincipal user, CancellationToken cancellation) => TypedResults.NotFound()).WithName("renewLoan");
        loans.MapGet("statistics", () => TypedResults.Ok(new LoanStatistics())).WithName("getLoanStatistics").AllowAnonymous();
        loans.MapGet("states", [EndpointSummary("States")] () => TypedResults.Ok<IReadOnlyList<LoanState>>([])).WithName("listStates");
    }

    private static async Task<Ok<List<Loan>>> ListLoans([AsParameters] LoanFilter filter, [AsParameters] LibraryServices services)
    {
        await Task.Yield();
        return TypedResults.Ok(new List<Loan>());
    }

    private static Results<Ok<Loan>, NotFound> GetLoan(int loanId) => TypedResults.NotFound();

    private static Created<Loan> CreateLoan(NewLoan loan, ILoanPolicy policy) => TypedResults.Created("/", new Loan { Id = 1, BookId = loan.BookId, MemberId = loan.MemberId, Due = default });
}
