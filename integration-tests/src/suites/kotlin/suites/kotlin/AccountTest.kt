package suites.kotlin

import io.photofinish.junit.ExpectRace
import kotlin.concurrent.thread
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** What is tested: it has a race, unless it is used under a lock. */
class Account {
    var balance = 0
        private set

    fun deposit(amount: Int) {
        balance += amount
    }

    @Synchronized
    fun depositLocked(amount: Int) {
        balance += amount
    }
}

class AccountTest {
    private val account = Account()

    /** Two threads that nothing orders. */
    private fun together(task: () -> Unit) = List(2) { thread { task() } }.forEach { it.join() }

    @Test
    fun racy() = together { account.deposit(5) }

    @Test
    fun `two threads deposit`() = together { account.deposit(5) }

    @Test
    fun racyLocal() {
        var sum = 0
        together { sum += 5 }
    }

    @Test
    fun clean() {
        together { account.depositLocked(5) }
        assertEquals(10, account.balance)
    }

    @Test
    @ExpectRace(on = "Account.balance")
    fun expected() = together { account.deposit(5) }
}
